import { createPublicKey, sign as cryptoSign, verify } from 'node:crypto';
import { promisify } from 'node:util';
import type { Faults, UnsignedToken } from '../core/faults.js';
import type { SigningKey } from './signing-key.js';

const sign = promisify<string, Buffer, SigningKey['privateKey'], Buffer>(cryptoSign);
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * Signs a token with RS256 and the compact serialization (RFC 7515 §7.1).
 * Written with node:crypto alone: the verifier uses a JOSE library, and the two must not share a mistake.
 */
export async function signToken(token: UnsignedToken, key: SigningKey, faults: Faults): Promise<string> {
  const { header, claims } = faults.sign(token);
  const input = `${encode(header)}.${encode(claims)}`;
  const signature = await sign('sha256', Buffer.from(input), key.privateKey);
  return `${input}.${signature.toString('base64url')}`;
}

/** What a token says of whom. */
export type Claims = Readonly<Record<string, unknown>>;

/** The claims of a token that one of some keys signed (RFC 7515 §5.2); undefined for any other text. */
export function verifiedClaims(token: string, keys: readonly SigningKey[]): Claims | undefined {
  const [header, payload, signature, ...rest] = token.split('.');
  if (!header || !payload || !signature || rest.length > 0) return undefined;
  const input = Buffer.from(`${header}.${payload}`);
  const isSigned = keys.some(({ privateKey }) =>
    verify('sha256', input, createPublicKey(privateKey), Buffer.from(signature, 'base64url')),
  );
  return isSigned ? claimsIn(payload) : undefined;
}

function claimsIn(payload: string): Claims | undefined {
  const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
  return typeof claims === 'object' && claims !== null && !Array.isArray(claims)
    ? (claims as Claims)
    : undefined;
}
