import { numericDate, type Clock } from '../../core/clock.js';
import { MICROSOFT_GRAPH_RESOURCE } from '../directory/microsoft-graph.js';
import type { IssuerKeys } from '../login/issuer-keys.js';
import { verifiedClaims } from '../../oauth/jwt.js';
import type { Caller, GraphCall } from './call.js';
import { denied, GraphError } from './errors.js';

const unauthenticated = (message: string): GraphError =>
  new GraphError(401, 'InvalidAuthenticationToken', message);

/**
 * Who sends a request, by its bearer token (RFC 6750 §2.1), which this cloud must have issued for Microsoft Graph.
 *
 * @throws {GraphError} 401
 */
export function callerOf(headers: Headers, keys: IssuerKeys, clock: Clock): Caller {
  const token = /^Bearer\s+(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  if (!token) throw unauthenticated('Access token is empty.');
  const claims = verifiedClaims(token, keys.made());
  if (!claims) throw unauthenticated('Access token validation failure. Invalid signature.');
  if (String(claims.aud).replace(/\/$/, '') !== MICROSOFT_GRAPH_RESOURCE)
    throw unauthenticated('Access token validation failure. Invalid audience.');
  if (!(Number(claims.exp) > numericDate(clock.now())))
    throw unauthenticated('Lifetime validation failed, the token is expired.');
  return {
    objectId: String(claims.oid),
    permissions: Array.isArray(claims.roles) ? (claims.roles as readonly string[]) : [],
  };
}

/** The permission to make applications and manage them, but none of others. */
const OWNED_BY = 'Application.ReadWrite.OwnedBy';
const ALL = 'Application.ReadWrite.All';

/** What it takes to be let in. */
export interface Requirement {
  /** Any of these permissions. */
  readonly anyOf: readonly string[];
  /** Who is let in with `Application.ReadWrite.OwnedBy` alone. @default - nobody */
  readonly ownedBy?: (call: GraphCall) => boolean;
}

/** @throws {GraphError} 403 unless the caller has a permission that lets it in. */
export function requirePermission({ anyOf, ownedBy }: Requirement, call: GraphCall): void {
  const { permissions } = call.caller;
  if (anyOf.some((permission) => permissions.includes(permission))) return;
  if (permissions.includes(OWNED_BY) && ownedBy?.(call)) return;
  throw denied();
}

/** Whether the caller may manage the applications alone that it owns. */
export const managesOwnedOnly = ({ caller: { permissions } }: GraphCall): boolean =>
  permissions.includes(OWNED_BY) && !permissions.includes(ALL);

/** The owners that a new object has because of its maker. */
export const ownsByCreating = (call: GraphCall): readonly string[] =>
  managesOwnedOnly(call) ? [call.caller.objectId] : [];
