import type { Directory } from '../directory/directory.js';
import { isHostOf, type Cloud } from './clouds.js';

/** Below a tenant: its authority, the issuers, and the token endpoints of both versions. */
const PATHS = ['', 'v2.0', 'oauth2/token', 'oauth2/v2.0/token'];

/**
 * Whether the audience of an assertion means the token endpoint of a tenant in a cloud. The documents ask for the address of the
 * token endpoint, and asked for the tenant's issuer before; the libraries send either.
 *
 * @param ownHosts hosts under which the local cloud itself is reached, with their ports
 * @see https://learn.microsoft.com/en-us/entra/identity-platform/certificate-credentials#claims-payload
 */
export function meansTokenEndpoint(
  audience: string,
  { tenantId, domain }: Directory,
  cloud: Cloud,
  ownHosts: readonly string[],
): boolean {
  const url = URL.canParse(audience) ? new URL(audience) : undefined;
  if (url?.protocol !== 'https:') return false;
  const [tenant = '', ...rest] = url.pathname.toLowerCase().split('/').slice(1);
  return (
    (isHostOf(cloud, url.host) || ownHosts.includes(url.host)) &&
    [tenantId, domain].includes(tenant) &&
    PATHS.includes(rest.join('/').replace(/\/$/, ''))
  );
}
