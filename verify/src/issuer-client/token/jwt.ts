import { decodeJwt, decodeProtectedHeader } from 'jose';
import type { JsonObject } from '../../json.js';

/** A JWT, decoded; nothing in it is verified yet. */
export interface DecodedJwt {
  readonly jwt: string;
  readonly header: JsonObject;
  readonly claims: JsonObject;
}

/** Header and claims of a compact JWS; undefined if it is none. Verifies nothing. */
export function decodeToken(jwt: string): DecodedJwt | undefined {
  try {
    return { jwt, header: { ...decodeProtectedHeader(jwt) }, claims: decodeJwt(jwt) };
  } catch {
    return undefined;
  }
}

/** The claims of a JWT, unverified; undefined if the token is none. */
export function claimsOf(token: string): JsonObject | undefined {
  try {
    return decodeJwt(token);
  } catch {
    return undefined;
  }
}
