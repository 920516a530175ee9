import type { Incoming } from '../../cloud/service.js';
import { refusals } from './refusals.js';

/** A client credentials request (RFC 6749 §4.4.2). */
export interface TokenRequest {
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  readonly hasAssertion: boolean;
  /** What the token is asked for: an identifier URI or an application id. */
  readonly resource: string;
}

/** The two token endpoints: version 1.0 is told the resource, version 2.0 a scope. */
export type EndpointVersion = 'v1.0' | 'v2.0';

const defaultScope = '/.default';

/**
 * Reads a token request, with the client in the body or in the Authorization header (RFC 6749 §2.3.1).
 *
 * @throws LoginError 400
 */
export function readTokenRequest({ body, headers }: Incoming, version: EndpointVersion): TokenRequest {
  const form = new URLSearchParams(body);
  const require = (name: string, value = form.get(name)): string => {
    if (!value) throw refusals.missingParameter(name);
    return value;
  };
  const grantType = require('grant_type');
  if (grantType !== 'client_credentials') throw refusals.unsupportedGrantType(grantType);
  const basic = readBasic(headers.get('authorization'));
  return {
    clientId: require('client_id', form.get('client_id') ?? basic?.clientId),
    clientSecret: form.get('client_secret') ?? basic?.clientSecret,
    hasAssertion: form.has('client_assertion'),
    resource: version === 'v1.0' ? require('resource') : resourceOf(require('scope')),
  };
}

function readBasic(header: string | null): { clientId: string; clientSecret: string } | undefined {
  const encoded = /^Basic\s+(\S+)$/i.exec(header ?? '')?.[1];
  if (!encoded) return undefined;
  const [clientId, ...rest] = Buffer.from(encoded, 'base64').toString().split(':');
  return { clientId: formDecode(clientId!), clientSecret: formDecode(rest.join(':')) };
}

const formDecode = (text: string): string =>
  new URLSearchParams(`x=${text.replaceAll('&', '%26')}`).get('x')!;

function resourceOf(scope: string): string {
  const scopes = scope.split(' ').filter(Boolean);
  const named = scopes.find((value) => !value.endsWith(defaultScope));
  if (scopes.length !== 1 && scopes.some((value) => value.endsWith(defaultScope)))
    throw refusals.malformedScope(scope);
  if (named !== undefined) throw refusals.namedScope(scope);
  const resource = scope.trim().slice(0, -defaultScope.length);
  if (!resource) throw refusals.malformedScope(scope);
  return resource;
}
