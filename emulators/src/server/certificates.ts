import 'reflect-metadata';
import { randomBytes, webcrypto } from 'node:crypto';
import { isIP } from 'node:net';
import { createSecureContext, type SecureContext } from 'node:tls';
import * as x509 from '@peculiar/x509';
import type { Clock } from '../core/clock.js';
import { ServerNames } from './server-names.js';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY_MS = 24 * 60 * 60 * 1000;
const LOOPBACK = ['localhost', '127.0.0.1', '::1'] as const;

/** A certificate authority that exists for one run, and a certificate for any name that a caller asks for. */
export interface CertificateAuthority {
  /** The authority's certificate, PEM. Its key never leaves the process. */
  readonly pem: string;
  /** For callers that reach the local cloud by address, and so send no server name. */
  readonly loopback: KeyPair;
  /**
   * The certificate and key for a server name, made once for each as long as it is among the latest.
   *
   * @returns undefined for an address, whose certificate is {@link loopback}
   * @throws {Error} for a text that is no host name, and if too many new names come too fast
   */
  contextFor(serverName: string): Promise<SecureContext | undefined>;
}

/** A certificate and its private key, both PEM. */
export interface KeyPair {
  readonly cert: string;
  readonly key: string;
}

/** Makes the authority. P-256, since RSA would take ten times as long. */
export async function createCertificateAuthority(clock: Clock): Promise<CertificateAuthority> {
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: 'CN=local-cloud CA of this run',
    ...validity(clock),
    signingAlgorithm: ALGORITHM,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  const issue = async (names: readonly string[]): Promise<KeyPair> => {
    const leafKeys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
    const leaf = await x509.X509CertificateGenerator.create({
      serialNumber: serialNumber(),
      subject: 'CN=local-cloud',
      issuer: certificate.subject,
      ...validity(clock),
      publicKey: leafKeys.publicKey,
      signingKey: keys.privateKey,
      signingAlgorithm: ALGORITHM,
      extensions: leafExtensions(names),
    });
    const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', leafKeys.privateKey);
    return { cert: leaf.toString('pem'), key: x509.PemConverter.encode(pkcs8, 'PRIVATE KEY') };
  };
  const contexts = new ServerNames((name) =>
    issue([name]).then((pair) => createSecureContext({ ...pair, minVersion: 'TLSv1.2' })),
  );
  return {
    pem: `${certificate.toString('pem')}\n`,
    loopback: await issue(LOOPBACK),
    contextFor: async (serverName) => (isIP(serverName) ? undefined : contexts.get(serverName)),
  };
}

function leafExtensions(names: readonly string[]): x509.Extension[] {
  return [
    new x509.BasicConstraintsExtension(false),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
    new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
    new x509.SubjectAlternativeNameExtension(
      names.map((value) => ({ type: isIP(value) ? ('ip' as const) : ('dns' as const), value })),
    ),
  ];
}

/** From yesterday, for clocks that disagree, for a month. */
function validity(clock: Clock): { notBefore: Date; notAfter: Date } {
  const now = clock.now().getTime();
  return { notBefore: new Date(now - DAY_MS), notAfter: new Date(now + 30 * DAY_MS) };
}

/** Positive, as RFC 5280 §4.1.2.2 asks: the first bit is 0. */
function serialNumber(): string {
  const bytes = randomBytes(16);
  bytes[0] = (bytes[0]! & 0x7f) | 0x01;
  return bytes.toString('hex');
}
