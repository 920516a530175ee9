import { issuerV2 } from './discovery-document.js';
import type { IssuerKeys } from './issuer-keys.js';
import type { Tenant } from './tenant.js';

/** The keys document of version 1.0 (RFC 7517 §5). Keys carry no `alg`. */
export async function keysDocumentV1(keys: IssuerKeys): Promise<Record<string, unknown>> {
  return { keys: (await keys.all()).map(({ x5t, x5c, publicJwk }) => jwk(publicJwk, x5t, x5c)) };
}

/** The keys document of version 2.0, whose keys also name the issuer that they sign for. */
export async function keysDocumentV2(keys: IssuerKeys, tenant: Tenant): Promise<Record<string, unknown>> {
  const issuer = issuerV2(tenant.issuerId);
  return {
    keys: (await keys.all()).map(({ x5t, x5c, publicJwk }) => ({ ...jwk(publicJwk, x5t, x5c), issuer })),
  };
}

const jwk = (
  { kty, kid, n, e }: { kty: string; kid: string; n: string; e: string },
  x5t: string,
  x5c: readonly string[],
): Record<string, unknown> => ({
  kty,
  use: 'sig',
  kid,
  x5t,
  n,
  e,
  x5c,
  cloud_instance_name: 'microsoftonline.com',
});
