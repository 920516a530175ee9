import 'reflect-metadata';
import { createPrivateKey } from 'node:crypto';
import { X509CertificateGenerator } from '@peculiar/x509';
import { SignJWT } from 'jose';

/** A certificate with its private key. */
export interface Certified {
  /** Base64 of DER. */
  readonly certificate: string;
  readonly pem: string;
  readonly privateKeyPem: string;
  /** Signs with PS256, unless told another algorithm of the same key. */
  readonly sign: (header: object, claims: object) => Promise<string>;
}

const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
};

/** Makes a self-signed certificate. */
export async function certified(
  notBefore = '2026-01-01T00:00:00Z',
  notAfter = '2028-01-01T00:00:00Z',
): Promise<Certified> {
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const made = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=parcel-sorter',
    notBefore: new Date(notBefore),
    notAfter: new Date(notAfter),
    signingAlgorithm: algorithm,
    keys,
  });
  const pkcs8 = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey));
  const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  return {
    certificate: Buffer.from(made.rawData).toString('base64'),
    pem: made.toString('pem'),
    privateKeyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    sign: (header, claims) =>
      new SignJWT({ ...claims }).setProtectedHeader({ alg: 'PS256', typ: 'JWT', ...header }).sign(privateKey),
  };
}
