import type { Document } from './answer.js';
import { refusals } from './refusals.js';

/** A cloud of Microsoft's: the host to ask, the host that caches go by, and every host that means the same. */
const instance = (preferredNetwork: string, preferredCache: string, ...aliases: string[]) => ({
  preferred_network: preferredNetwork,
  preferred_cache: preferredCache,
  aliases: [preferredNetwork, ...aliases],
});

const instances = [
  instance(
    'login.microsoftonline.com',
    'login.windows.net',
    'login.windows.net',
    'login.microsoft.com',
    'sts.windows.net',
  ),
  instance('login.partner.microsoftonline.cn', 'login.partner.microsoftonline.cn', 'login.chinacloudapi.cn'),
  instance('login.microsoftonline.de', 'login.microsoftonline.de'),
  instance('login.microsoftonline.us', 'login.microsoftonline.us', 'login.usgovcloudapi.net'),
  instance('login-us.microsoftonline.com', 'login-us.microsoftonline.com'),
];

const AUTHORIZATION_PATH = /^\/([^/]+)\/oauth2(\/v2\.0)?\/authorize$/;

/**
 * Whether the host of an authorization endpoint is one of Microsoft's, and where the discovery document of its tenant
 * is. MSAL asks this before its first sign-in.
 *
 * @throws {LoginError} 400 for any other host. No public source shows what a request without the parameter gets; it
 *   gets the same.
 * @see https://learn.microsoft.com/en-us/entra/msal/msal-instance-discovery
 */
export function discoverInstance(query: URLSearchParams): Document {
  const endpoint = parsed(query.get('authorization_endpoint') ?? '');
  const [, tenant, version = ''] = AUTHORIZATION_PATH.exec(endpoint?.pathname ?? '') ?? [];
  const isKnown = instances.some(({ aliases }) => aliases.includes(endpoint?.hostname ?? ''));
  if (!endpoint || tenant === undefined || !isKnown) throw refusals.unknownInstance();
  return {
    tenant_discovery_endpoint: `https://${endpoint.hostname}/${tenant}${version}/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: instances,
  };
}

const parsed = (address: string): URL | undefined => (URL.canParse(address) ? new URL(address) : undefined);
