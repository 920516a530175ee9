import { constants, verify, type KeyObject } from 'node:crypto';

/** A signed JWT taken apart (RFC 7515 §7.1, RFC 7519 §3). Nothing that it says is checked. */
export interface Jws {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
  /** What the signature is over. */
  readonly signed: Buffer;
  readonly signature: Buffer;
}

const PART = /^[\w-]+$/;

/** Takes a signed JWT apart. @returns undefined for any other text */
export function parseJws(text: string): Jws | undefined {
  const parts = text.split('.');
  const [header = '', claims = '', signature = ''] = parts;
  if (parts.length !== 3 || !parts.every((part) => PART.test(part))) return undefined;
  const [protectedHeader, payload] = [objectIn(header), objectIn(claims)];
  return (
    protectedHeader &&
    payload && {
      header: protectedHeader,
      claims: payload,
      signed: Buffer.from(`${header}.${claims}`),
      signature: Buffer.from(signature, 'base64url'),
    }
  );
}

function objectIn(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}

const pkcs1 = (digest: string) => ({ digest, padding: constants.RSA_PKCS1_PADDING });

/** Signatures with RSA keys (RFC 7518 §3.3, §3.5). */
const algorithms = {
  RS256: pkcs1('sha256'),
  RS384: pkcs1('sha384'),
  RS512: pkcs1('sha512'),
  PS256: {
    digest: 'sha256',
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
  },
} as const;

/** An algorithm whose signatures can be verified. */
export type SignatureAlgorithm = keyof typeof algorithms;

/** Whether a key made the signature of a JWT with an algorithm. A key of another type made none. */
export function isSignedBy(
  { signed, signature }: Jws,
  key: KeyObject,
  algorithm: SignatureAlgorithm,
): boolean {
  const { digest, ...options } = algorithms[algorithm];
  return key.asymmetricKeyType === 'rsa' && verify(digest, signed, { key, ...options }, signature);
}
