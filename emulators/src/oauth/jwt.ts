import { sign as cryptoSign } from 'node:crypto';
import { promisify } from 'node:util';
import type { Seams, UnsignedToken } from '../core/seams.js';
import type { SigningKey } from './signing-key.js';

const sign = promisify<string, Buffer, SigningKey['privateKey'], Buffer>(cryptoSign);
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * Signs a token with RS256 and the compact serialization (RFC 7515 §7.1).
 * Written with node:crypto alone: the verifier uses a JOSE library, and the two must not share a mistake.
 */
export async function signToken(token: UnsignedToken, key: SigningKey, seams: Seams): Promise<string> {
  const { header, claims } = seams.token?.(token) ?? token;
  const input = `${encode(header)}.${encode(claims)}`;
  const signature = await sign('sha256', Buffer.from(input), key.privateKey);
  return `${input}.${signature.toString('base64url')}`;
}
