import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isIP } from 'node:net';
import { createSecureContext, type SecureContext } from 'node:tls';
import type { Clock } from '../core/clock.js';
import * as der from './der.js';
import { ServerNames } from './server-names.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const LOOPBACK = ['localhost', '127.0.0.1', '::1'] as const;
const AUTHORITY = 'local-cloud CA of this run';

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

/**
 * Makes the authority. P-256, since RSA would take ten times as long; and written with node:crypto alone, since a library
 * for certificates takes longer to load than the rest of the local cloud.
 */
export async function createCertificateAuthority(clock: Clock): Promise<CertificateAuthority> {
  const authority = newKeyPair();
  const issue = (names: readonly string[]): KeyPair => {
    const { publicKey, privateKey } = newKeyPair();
    const subject = { commonName: 'local-cloud', publicKey, extensions: leafExtensions(names) };
    return {
      cert: certificate(subject, authority.privateKey, clock),
      key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    };
  };
  const contexts = new ServerNames(async (name) =>
    createSecureContext({ ...issue([name]), minVersion: 'TLSv1.2' }),
  );
  const { publicKey, privateKey } = authority;
  const own = { commonName: AUTHORITY, publicKey, extensions: authorityExtensions(publicKey) };
  return {
    pem: certificate(own, privateKey, clock),
    loopback: issue(LOOPBACK),
    contextFor: async (serverName) => (isIP(serverName) ? undefined : contexts.get(serverName)),
  };
}

const newKeyPair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

interface Subject {
  readonly commonName: string;
  readonly publicKey: KeyObject;
  readonly extensions: readonly der.Der[];
}

const ECDSA_WITH_SHA256 = der.sequence(der.objectId('1.2.840.10045.4.3.2'));

/** A certificate that the authority issues, PEM. @see https://www.rfc-editor.org/rfc/rfc5280#section-4.1 */
function certificate(
  { commonName, publicKey, extensions }: Subject,
  authorityKey: KeyObject,
  clock: Clock,
): string {
  const toBeSigned = der.sequence(
    der.tagged(0, der.integer(2)),
    der.integer(...serialNumber()),
    ECDSA_WITH_SHA256,
    nameOf(AUTHORITY),
    validity(clock),
    nameOf(commonName),
    publicKey.export({ type: 'spki', format: 'der' }),
    der.tagged(3, der.sequence(...extensions)),
  );
  const signature = sign('sha256', toBeSigned, authorityKey);
  const base64 = der.sequence(toBeSigned, ECDSA_WITH_SHA256, der.bits(signature)).toString('base64');
  const lines = base64.match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

const nameOf = (commonName: string): der.Der =>
  der.sequence(der.set(der.sequence(der.objectId('2.5.4.3'), der.utf8(commonName))));

/** An extension (RFC 5280 §4.2). */
const extension = (id: string, value: der.Der, isCritical = false): der.Der =>
  der.sequence(der.objectId(id), ...(isCritical ? [der.yes] : []), der.octets(value));

const BASIC_CONSTRAINTS = '2.5.29.19';
const KEY_USAGE = '2.5.29.15';

function authorityExtensions(publicKey: KeyObject): der.Der[] {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const point = [Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')];
  const keyId = createHash('sha1').update(Buffer.concat(point)).digest();
  return [
    extension(BASIC_CONSTRAINTS, der.sequence(der.yes, der.integer(0)), true),
    // keyCertSign and cRLSign.
    extension(KEY_USAGE, der.bits(Buffer.from([0b0000_0110]), 1), true),
    extension('2.5.29.14', der.octets(keyId)),
  ];
}

function leafExtensions(names: readonly string[]): der.Der[] {
  return [
    extension(BASIC_CONSTRAINTS, der.sequence()),
    // digitalSignature.
    extension(KEY_USAGE, der.bits(Buffer.from([0b1000_0000]), 7), true),
    // Extended key usage: serverAuth.
    extension('2.5.29.37', der.sequence(der.objectId('1.3.6.1.5.5.7.3.1'))),
    extension('2.5.29.17', der.sequence(...names.map(alternativeName))),
  ];
}

const alternativeName = (name: string): der.Der =>
  isIP(name) ? der.tagged(7, addressBytes(name), true) : der.tagged(2, Buffer.from(name), true);

const addressBytes = (address: string): Buffer =>
  address === '::1'
    ? Buffer.from([...Array<number>(15).fill(0), 1])
    : Buffer.from(address.split('.').map(Number));

/** From yesterday, for clocks that disagree, for a month. */
function validity(clock: Clock): der.Der {
  const now = clock.now().getTime();
  return der.sequence(der.time(new Date(now - DAY_MS)), der.time(new Date(now + 30 * DAY_MS)));
}

/** Positive, as RFC 5280 §4.1.2.2 asks: the first bit is 0. */
function serialNumber(): Buffer {
  const bytes = randomBytes(16);
  bytes[0] = (bytes[0]! & 0x7f) | 0x01;
  return bytes;
}
