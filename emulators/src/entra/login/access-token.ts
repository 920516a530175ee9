import { randomBytes, randomInt } from 'node:crypto';
import { numericDate } from '../../core/clock.js';
import type { UnsignedToken } from '../../core/faults.js';
import type { AuthenticatedClient } from './authenticate-client.js';
import type { Cloud } from './clouds.js';
import { issuerV1, issuerV2 } from './discovery-document.js';
import type { IssuerKey } from './issuer-keys.js';
import type { RequestedResource } from './resolve-resource.js';

/** What an access token says. */
export interface Grant {
  readonly client: AuthenticatedClient;
  readonly resource: RequestedResource;
  readonly roles: readonly string[];
  readonly tenantId: string;
  /** The cloud whose token endpoint was asked. */
  readonly cloud: Cloud;
}

/** A token that is not signed yet, and how long it lives from now, in seconds. */
export interface PreparedToken {
  readonly token: UnsignedToken;
  readonly lifetime: number;
}

/** Tokens are dated back, so that a resource whose clock is slow accepts them. In seconds. */
const BACKDATING = 300;

/**
 * An access token in the version that the resource asks for. It lives 60 to 90 minutes, at random.
 *
 * @see https://learn.microsoft.com/en-us/entra/identity-platform/access-tokens
 * @see https://learn.microsoft.com/en-us/entra/identity-platform/access-token-claims-reference
 */
export function prepareToken(grant: Grant, key: IssuerKey, now: Date): PreparedToken {
  const lifetime = randomInt(60 * 60, 90 * 60);
  const isV2 = grant.resource.published.accessTokenVersion === 2;
  const at = numericDate(now);
  const times = { iat: at - BACKDATING, nbf: at - BACKDATING, exp: at + lifetime };
  const claims = isV2 ? claimsV2(grant, times) : claimsV1(grant, times);
  const header = { typ: 'JWT', alg: 'RS256', ...(isV2 ? {} : { x5t: key.x5t }), kid: key.kid };
  return { token: { header, claims }, lifetime };
}

interface Times {
  readonly iat: number;
  readonly nbf: number;
  readonly exp: number;
}

const claimsV1 = (grant: Grant, times: Times): Record<string, unknown> => ({
  aud: grant.resource.name,
  iss: issuerV1(grant.cloud, grant.tenantId),
  ...times,
  aio: randomBytes(24).toString('base64'),
  appid: grant.client.record.principal.appId,
  appidacr: grant.client.method,
  idp: issuerV1(grant.cloud, grant.tenantId),
  ...shared(grant),
  ver: '1.0',
  xms_ftd: trace(),
});

const claimsV2 = (grant: Grant, times: Times): Record<string, unknown> => ({
  aud: grant.resource.record.principal.appId,
  iss: issuerV2(grant.cloud, grant.tenantId),
  ...times,
  aio: randomBytes(24).toString('base64'),
  azp: grant.client.record.principal.appId,
  azpacr: grant.client.method,
  ...shared(grant),
  ver: '2.0',
  xms_ftd: trace(),
});

/** For the service's own use. */
const trace = (): string => randomBytes(46).toString('base64url');

function shared({ client, resource, roles, tenantId }: Grant): Record<string, unknown> {
  const { id } = client.record.principal;
  const optional = resource.published.optionalAccessTokenClaims;
  return {
    ...(optional.includes('idtyp') ? { idtyp: 'app' } : {}),
    oid: id,
    rh: `1.${randomBytes(40).toString('base64url')}.`,
    ...(roles.length > 0 ? { roles } : {}),
    sub: id,
    tid: tenantId,
    uti: randomBytes(16).toString('base64url'),
  };
}
