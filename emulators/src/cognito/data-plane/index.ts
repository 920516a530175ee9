import type { CloudContext } from '../../core/context.js';
import type { Incoming } from '../../core/service.js';
import type { CognitoState } from '../state.js';
import { discovery } from './discovery.js';
import { placeOf } from './hosts.js';
import { jwks } from './jwks.js';
import { token } from './token.js';
import { unknownDomain, unknownPool, unknownRegionalPath, unservedEndpoint } from './unserved.js';

const WELL_KNOWN = /^\/([^/]+)\/\.well-known\/(openid-configuration|jwks\.json)$/;

/** Whether a request is for one of the hosts that applications talk to; those are reached over TLS. */
export const isForDataPlane = ({ tls, host }: Incoming, state: CognitoState): boolean =>
  tls && placeOf(host, state) !== undefined;

/** Answers applications: discovery and keys by region and pool, the OAuth endpoints by domain. */
export async function dataPlane(
  incoming: Incoming,
  state: CognitoState,
  context: CloudContext,
): Promise<Response> {
  const place = placeOf(incoming.host, state);
  if (place?.kind === 'region') return regional(incoming, place.region, state);
  if (!place?.pool) return unknownDomain(incoming);
  if (incoming.url.pathname === '/oauth2/token') return token(incoming, place.pool, context);
  return unservedEndpoint(incoming);
}

async function regional(incoming: Incoming, region: string, state: CognitoState): Promise<Response> {
  const [, poolId, document] = WELL_KNOWN.exec(incoming.url.pathname) ?? [];
  if (poolId === undefined || incoming.method !== 'GET') return unknownRegionalPath(incoming);
  const pool = state.find(region, poolId);
  if (!pool) return unknownPool(poolId);
  return document === 'jwks.json' ? jwks(pool) : discovery(pool);
}
