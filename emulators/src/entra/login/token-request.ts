import type { Incoming } from '../../core/service.js';
import { MalformedBasic, readBasic } from '../../oauth/basic.js';
import { NotAForm, readForm, RepeatedParameter, type Form } from '../../oauth/form.js';
import { refusals } from './refusals.js';
import { resourceOf } from './scope.js';

/** A client credentials request (RFC 6749 §4.4.2). */
export interface TokenRequest {
  readonly clientId: string;
  /** Undefined if the client brings an assertion. */
  readonly clientSecret: string | undefined;
  /** What the token is asked for: an identifier URI or an application id. */
  readonly resource: string;
}

/** The two token endpoints: version 1.0 is told the resource, version 2.0 a scope. */
export type EndpointVersion = 'v1.0' | 'v2.0';

/**
 * Reads a token request, with the client in the body or in the Authorization header (RFC 6749 §2.3.1). That there is
 * a credential is checked before who the client is, and before the tenant.
 *
 * @throws LoginError 400, or 401 without a credential
 */
export function readTokenRequest(incoming: Incoming, version: EndpointVersion): TokenRequest {
  if (incoming.method !== 'POST') throw refusals.postOnly(incoming.method);
  const form = formIn(incoming);
  const grantType = required(form, 'grant_type');
  if (grantType !== 'client_credentials') throw refusals.unsupportedGrantType(grantType);
  const { id, secret } = credentialsIn(form, incoming.headers.get('authorization'));
  return {
    clientId: id ?? required(form, 'client_id'),
    clientSecret: secret,
    resource: version === 'v1.0' ? required(form, 'resource') : resourceAskedFor(form),
  };
}

/** Anything but a form is read as one without parameters: JSON lacks its grant type, whatever it says. */
function formIn(incoming: Incoming): Form {
  try {
    return readForm(incoming);
  } catch (error) {
    if (error instanceof NotAForm) return new Map();
    if (error instanceof RepeatedParameter) throw refusals.repeatedParameter(error.parameter);
    throw error;
  }
}

function required(form: Form, name: string): string {
  const value = form.get(name);
  if (value === undefined) throw refusals.missingParameter(name);
  return value;
}

interface Credentials {
  readonly id: string | undefined;
  readonly secret: string | undefined;
}

/** One method of authentication alone (RFC 6749 §2.3): a secret in the body, the header, or an assertion. */
function credentialsIn(form: Form, authorization: string | null): Credentials {
  const header = authorization === null ? undefined : readHeader(authorization);
  const secret = form.get('client_secret');
  const assertion = form.get('client_assertion');
  const methods = [header, secret, assertion].filter((method) => method !== undefined);
  if (methods.length > 1) throw refusals.malformedRequest();
  const id = form.get('client_id');
  if (header && id !== undefined && id.toLowerCase() !== header.id.toLowerCase()) {
    throw refusals.ambiguousClient();
  }
  if ((header?.secret ?? secret ?? assertion) === undefined) throw refusals.noCredential();
  return { id: id ?? header?.id, secret: header?.secret ?? secret };
}

function readHeader(authorization: string) {
  try {
    return readBasic(authorization);
  } catch (error) {
    if (error instanceof MalformedBasic) throw refusals.malformedRequest();
    throw error;
  }
}

/** The resource of the scope; a `resource` beside it must name the same. */
function resourceAskedFor(form: Form): string {
  const resource = resourceOf(required(form, 'scope'));
  const indicator = form.get('resource') ?? resource;
  if (withoutSlash(indicator) !== withoutSlash(resource)) throw refusals.otherResource();
  return resource;
}

const withoutSlash = (resource: string): string => resource.replace(/\/$/, '');
