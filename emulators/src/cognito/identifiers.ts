import { randomBytes, randomInt } from 'node:crypto';
import type { EpochMs } from '../core/clock.js';

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
/** The digits of base 32 (RFC 4648 §7), as Cognito's client ids and secrets use them. */
const BASE32 = `${DIGITS}${LOWER.slice(0, 22)}`;

const randomOf = (alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');

/** `<region>_` and nine letters or digits. */
export const newPoolId = (region: string): string =>
  `${region}_${randomOf(`${DIGITS}${LOWER}${LOWER.toUpperCase()}`, 9)}`;

/** 26 lower-case letters or digits. */
export const newClientId = (): string => randomOf(BASE32, 26);

/** 52 lower-case letters or digits. */
export const newClientSecret = (): string => randomOf(BASE32, 52);

/** 32 bytes in base64, as the key ids of Cognito's JWKS. */
export const newKeyId = (): string => randomBytes(32).toString('base64');

/** When something was made, as the service writes versions: `20260102030405`. */
export const versionAt = (time: EpochMs): string =>
  new Date(time).toISOString().replace(/\D/g, '').slice(0, 14);

/** The account's name for a pool. */
export const poolArn = (region: string, accountId: string, poolId: string): string =>
  `arn:aws:cognito-idp:${region}:${accountId}:userpool/${poolId}`;

/** The `iss` of a pool's tokens. */
export const poolIssuer = (pool: { readonly region: string; readonly id: string }): string =>
  `https://cognito-idp.${pool.region}.amazonaws.com/${pool.id}`;
