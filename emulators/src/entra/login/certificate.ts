import { createHash, webcrypto } from 'node:crypto';
import type { SigningKey } from '../../oauth/signing-key.js';

/** How a certificate appears in a JWK (RFC 7517 §4.7, §4.8). */
export interface KeyCertificate {
  /** Base64url SHA-1 thumbprint. */
  readonly x5t: string;
  /** The chain in base64 DER; here one self-signed certificate. */
  readonly x5c: readonly [string];
}

const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;
const { subtle } = webcrypto;

/** Makes the self-signed certificate of a signing key. */
export async function certify({ privateKey, publicJwk }: SigningKey): Promise<KeyCertificate> {
  // Loaded when there is a key to certify: it takes long.
  await import('reflect-metadata');
  const { X509CertificateGenerator } = await import('@peculiar/x509');
  const { kty, n, e } = publicJwk;
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      name: 'CN=accounts.accesscontrol.windows.net',
      notBefore: new Date('2020-01-01T00:00:00Z'),
      notAfter: new Date('2049-12-31T00:00:00Z'),
      signingAlgorithm: algorithm,
      keys: {
        privateKey: await subtle.importKey('jwk', privateKey.export({ format: 'jwk' }), algorithm, false, [
          'sign',
        ]),
        publicKey: await subtle.importKey('jwk', { kty, n, e }, algorithm, true, ['verify']),
      },
    },
    webcrypto,
  );
  const der = Buffer.from(certificate.rawData);
  return { x5t: createHash('sha1').update(der).digest('base64url'), x5c: [der.toString('base64')] };
}
