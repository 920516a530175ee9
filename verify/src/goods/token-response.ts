import type { ManifestClient } from '@oauth-issuers/manifest';
import { decodeJwt } from 'jose';
import type { Shop } from '../engine/shop.js';
import type { Answer } from '../http/outcome.js';
import { parseJsonObject, stringsOf, type JsonObject } from '../json.js';
import type { IssuerProfile } from '../profiles/profile.js';

/** A token response that grants: 200, and an access token in a JSON object (RFC 6749 §5.1). */
export interface TokenResponse {
  readonly answer: Answer;
  readonly body: JsonObject;
  readonly accessToken: string;
}

export function readTokenResponse(answer: Answer): TokenResponse | undefined {
  const body = parseJsonObject(answer.body);
  const accessToken = body?.['access_token'];
  if (answer.status !== 200 || !body || typeof accessToken !== 'string' || accessToken === '')
    return undefined;
  return { answer, body, accessToken };
}

/** A token response that refuses (RFC 6749 §5.2). */
export interface Refusal {
  readonly status: number;
  /** Empty if the answer names none. */
  readonly error: string;
  /** Vendor's codes, such as 7000215 of AADSTS7000215. */
  readonly codes: readonly number[];
  /** Such as `401 invalid_client (AADSTS7000215)`. */
  readonly words: string;
}

/** What the answer refuses with; undefined if it grants. The description is left out: it may hold anything. */
export function refusalOf(answer: Answer): Refusal | undefined {
  if (readTokenResponse(answer)) return undefined;
  const body = parseJsonObject(answer.body);
  const error = typeof body?.['error'] === 'string' ? body['error'] : '';
  const listed: unknown = body?.['error_codes'];
  const codes = Array.isArray(listed) ? listed.filter((code) => typeof code === 'number') : [];
  const suffix = codes.length > 0 ? ` (${codes.map((code) => `AADSTS${code}`).join(', ')})` : '';
  return {
    status: answer.status,
    error,
    codes,
    words: `${answer.status} ${error || 'without an error code'}${suffix}`,
  };
}

/** Permissions that a token holds, by the response's `scope` and by the token's claims; undefined if neither tells. */
export function permissionsIn(response: TokenResponse, profile: IssuerProfile): Set<string> | undefined {
  const scope = response.body['scope'];
  const claims = claimsOf(response.accessToken);
  if (claims === undefined && typeof scope !== 'string') return undefined;
  const told = profile.scopesAreNamed ? stringsOf(scope) : [];
  return new Set([...told, ...profile.grantedPermissions(claims ?? {})]);
}

function claimsOf(jwt: string): JsonObject | undefined {
  try {
    return decodeJwt(jwt);
  } catch {
    return undefined;
  }
}

/** Declared permissions that a granted token does not have. */
export function lackingPermissions(shop: Shop, client: ManifestClient, answer: Answer): string[] {
  const response = readTokenResponse(answer);
  const held = response && permissionsIn(response, shop.profile);
  if (!held) return [];
  return client.permissions
    .map((name) => shop.profile.permissionValue(shop.manifest, name) ?? name)
    .filter((value) => !held.has(value));
}
