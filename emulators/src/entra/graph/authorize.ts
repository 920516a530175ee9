import { numericDate, type Clock } from '../../core/clock.js';
import { MICROSOFT_GRAPH_RESOURCE } from '../directory/microsoft-graph.js';
import type { IssuerKeys } from '../login/issuer-keys.js';
import { verifiedClaims } from '../../oauth/jwt.js';
import { denied, GraphError } from './errors.js';

const unauthenticated = (message: string): GraphError =>
  new GraphError(401, 'InvalidAuthenticationToken', message);

/**
 * The application permissions of a request's bearer token (RFC 6750 §2.1), which this cloud must have issued for
 * Microsoft Graph.
 *
 * @throws {GraphError} 401
 */
export function permissionsOf(headers: Headers, keys: IssuerKeys, clock: Clock): readonly string[] {
  const token = /^Bearer\s+(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  if (!token) throw unauthenticated('Access token is empty.');
  const claims = verifiedClaims(token, keys.made());
  if (!claims) throw unauthenticated('Access token validation failure. Invalid signature.');
  if (claims.aud !== MICROSOFT_GRAPH_RESOURCE)
    throw unauthenticated('Access token validation failure. Invalid audience.');
  if (!(Number(claims.exp) > numericDate(clock.now())))
    throw unauthenticated('Lifetime validation failed, the token is expired.');
  return Array.isArray(claims.roles) ? (claims.roles as readonly string[]) : [];
}

/** @throws {GraphError} 403 unless the caller has the permission. */
export function requirePermission(permission: string, held: readonly string[]): void {
  if (!held.includes(permission)) throw denied();
}
