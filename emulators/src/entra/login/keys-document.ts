import type { Cloud } from './clouds.js';
import { issuerV2 } from './discovery-document.js';
import type { IssuerKey, IssuerKeys } from './issuer-keys.js';
import type { Tenant } from './tenant.js';

/** The keys document of version 1.0 (RFC 7517 §5). Keys carry no `alg`. */
export async function keysDocumentV1(keys: IssuerKeys, { cloud }: Tenant): Promise<Record<string, unknown>> {
  return { keys: (await keys.all()).map((key) => jwk(key, cloud)) };
}

/** The keys document of version 2.0, whose keys also name the issuer that they sign for. */
export async function keysDocumentV2(keys: IssuerKeys, tenant: Tenant): Promise<Record<string, unknown>> {
  const issuer = issuerV2(tenant.cloud, tenant.issuerId);
  return {
    keys: (await keys.all()).map((key) => ({ ...jwk(key, tenant.cloud), issuer })),
  };
}

function jwk({ publicJwk, x5t, x5c }: IssuerKey, { instanceName }: Cloud): Record<string, unknown> {
  const { kty, kid, n, e } = publicJwk;
  return { kty, use: 'sig', kid, x5t, n, e, x5c, cloud_instance_name: instanceName };
}
