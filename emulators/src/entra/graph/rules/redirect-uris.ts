import type { Application } from '../../directory/application.js';
import { invalidValue } from '../errors.js';

const browserSchemes = ['https:', 'ms-appx-web:', 'brk-multihub:', 'urn:'];

/**
 * Checks the redirect URIs: `https` for browsers, except on the own machine; any scheme for public clients.
 *
 * @throws {GraphError} 400
 * @see https://learn.microsoft.com/en-us/entra/identity-platform/reply-url
 */
export function checkRedirectUris({ web, spa, publicClient }: Application): void {
  for (const uri of web.redirectUris) checkBrowserUri(uri, 'WebApplication');
  for (const uri of spa.redirectUris) checkBrowserUri(uri, 'SpaApplication');
  for (const uri of publicClient.redirectUris) parse(uri, 'PublicClientApplication');
}

function checkBrowserUri(uri: string, resource: string): void {
  const { protocol, hostname } = parse(uri, resource);
  const isLocal = protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1');
  if (!isLocal && !browserSchemes.includes(protocol))
    throw refusal(uri, resource, 'it takes https, or http on localhost');
  if (uri.includes('#')) throw refusal(uri, resource, 'it takes no fragment');
  if (uri.includes('*')) throw refusal(uri, resource, 'it takes no wildcard');
}

function parse(uri: string, resource: string): URL {
  if (uri.length > 256) throw refusal(uri, resource, 'it has at most 256 characters');
  if (!URL.canParse(uri)) throw refusal(uri, resource, 'it is an absolute URI');
  return new URL(uri);
}

const refusal = (uri: string, resource: string, rule: string): Error =>
  invalidValue('redirectUris', resource, `'${uri}' is refused: ${rule}.`);
