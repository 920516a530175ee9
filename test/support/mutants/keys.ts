import { createHash, generateKeyPairSync } from 'node:crypto';
import { ec, publicJwk, rsa, rules, type Members } from '../lab/rules.js';
import { mutant, replyAt, type Mutant } from './mutant.js';

const base64url = (hex: string) => Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex').toString('base64url');
const modulus = BigInt(
  `0x${Buffer.from(publicJwk(rsa.publicKey, {})['n'] as string, 'base64url').toString('hex')}`,
);
const number = (value: bigint) => base64url(value.toString(16));

/** The key that signs, and one more. */
const beside = (...more: readonly Members[]): Mutant[3] => mutant({ keys: () => [...rules.keys(), ...more] });

/** The key that signs, changed. */
const first = (change: Members): Mutant[3] => mutant({ keys: () => [{ ...rules.keys()[0], ...change }] });

const otherRsa = (change: Members): Members => ({ ...rules.keys()[0], kid: 'lab-2', ...change });
const otherEc = (change: Members): Members =>
  publicJwk(ec.publicKey, { kid: 'lab-2', use: 'sig', alg: 'ES256', ...change });

const shortRsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey;
const ed25519 = generateKeyPairSync('ed25519').publicKey;
const k256 = generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).publicKey;

/** A certificate of another key. */
const OTHER_CERTIFICATE =
  'MIIBdjCCAR2gAwIBAgIUDJbgKOHhzXHdJQ+ymj+WktcYFecwCgYIKoZIzj0EAwIwEDEOMAwGA1UEAwwFb3RoZXIwIBcNMjYxMTI4MTgyODM1WhgPMjEyNjExMDQxODI4MzVaMBAxDjAMBgNVBAMMBW90aGVyMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEYORQmbnBYMCFLB+pziX7de4CER5XUow6gKbdEYupJGDs5e/CPCcEENtJ+WmzZiv0g3R6w7eETIB6ewcHXqlICaNTMFEwHQYDVR0OBBYEFIb8TOVz9V8b+z9CYhyXbsp77Jp0MB8GA1UdIwQYMBaAFIb8TOVz9V8b+z9CYhyXbsp77Jp0MA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDRwAwRAIgFIQ/5sehTFzs0obdDDQaxxoDuDsr4kadm88+PJV3fAkCICuihOwLrIg0T1ky5rh8c3hRSdE7dMk8nTwbRjtiqNly';

/** Key sets that no API should believe. */
export const keys: readonly Mutant[] = [
  ['a private exponent is published', 'RFC 7517 §9.2', 'keys.public', first({ d: 'c2VjcmV0' })],
  ['a prime is published', 'RFC 7518 §6.3.2', 'keys.public', beside(otherRsa({ p: 'c2VjcmV0' }))],
  [
    'a symmetric key is published',
    'RFC 7517 §9.2',
    'keys.public',
    beside({ kty: 'oct', k: 'c2VjcmV0', kid: 'mac' }),
  ],
  [
    'an RSA key has 1024 bits',
    'RFC 7518 §3.3',
    'keys.strength',
    beside(publicJwk(shortRsa, { kid: 'short', use: 'sig' })),
  ],
  [
    'an RSA key has no modulus',
    'RFC 7518 §6.3.1',
    'keys.strength',
    beside({ kty: 'RSA', kid: 'none', use: 'sig', e: 'AQAB' }),
  ],
  ['e is 1', 'RFC 8017 §3.1', 'keys.rsa', beside(otherRsa({ e: 'AQ' }))],
  ['e is even', 'RFC 8017 §3.1', 'keys.rsa', beside(otherRsa({ e: 'BA' }))],
  ['e is missing', 'RFC 7518 §6.3.1.2', 'keys.rsa', beside(otherRsa({ e: undefined }))],
  ['a modulus is even', 'RFC 8017 §3.1', 'keys.rsa', beside(otherRsa({ n: number(modulus + 1n) }))],
  [
    'a modulus is divisible by 3',
    'RFC 8017 §3.1',
    'keys.rsa',
    beside(otherRsa({ n: number((modulus / 6n) * 6n + 3n) })),
  ],
  [
    'a modulus is a square',
    'RFC 8017 §3.1',
    'keys.rsa',
    beside(otherRsa({ n: number(((1n << 1040n) + 1_000_003n) ** 2n) })),
  ],
  [
    'a point is not on its curve',
    'RFC 7518 §6.2.2, SEC 1 §3.2.2',
    'keys.curve',
    beside(otherEc({ y: Buffer.alloc(32, 7).toString('base64url') })),
  ],
  ['a coordinate has another length', 'RFC 7518 §6.2.1.2', 'keys.curve', beside(otherEc({ x: 'AQAB' }))],
  ['a coordinate is missing', 'RFC 7518 §6.2.1.3', 'keys.curve', beside(otherEc({ y: undefined }))],
  [
    'an Ed25519 key has another length',
    'RFC 8037 §2',
    'keys.curve',
    beside(publicJwk(ed25519, { kid: 'ed', x: 'AQAB' })),
  ],
  [
    'a curve is none that JOSE signs with',
    'RFC 7518 §7.6',
    'keys.strength',
    beside(publicJwk(k256, { kid: 'k', crv: 'P-192' })),
  ],
  ['an RSA key is for HMAC', 'RFC 8725 §3.1', 'keys.use', beside(otherRsa({ alg: 'HS256' }))],
  ['an RSA key has alg none', 'RFC 8725 §3.1', 'keys.use', beside(otherRsa({ alg: 'none' }))],
  ['alg is of another curve', 'RFC 7518 §3.4', 'keys.use', beside(otherEc({ alg: 'ES512' }))],
  ['alg is of another type of key', 'RFC 7517 §4.4', 'keys.use', beside(otherEc({ alg: 'RS256' }))],
  [
    'a published key is for signing by its key_ops',
    'RFC 7517 §4.3',
    'keys.use',
    beside(otherRsa({ use: undefined, key_ops: ['sign'] })),
  ],
  [
    'use and key_ops contradict each other',
    'RFC 7517 §4.3',
    'keys.use',
    beside(otherRsa({ key_ops: ['encrypt'] })),
  ],
  [
    'an operation is listed twice',
    'RFC 7517 §4.3',
    'keys.use',
    beside(otherRsa({ use: undefined, key_ops: ['verify', 'verify'] })),
  ],
  ['all keys are for encryption', 'RFC 7517 §4.2', 'keys.use', first({ use: 'enc' })],
  [
    'x5c is of another key',
    'RFC 7517 §4.7',
    'keys.certificate',
    beside(otherRsa({ x5c: [OTHER_CERTIFICATE] })),
  ],
  ['x5c cannot be read', 'RFC 7517 §4.7', 'keys.certificate', beside(otherRsa({ x5c: ['bm9uZQ=='] }))],
  ['two keys have one id', 'RFC 7517 §4.5', 'keys.ids', beside({ ...rules.keys()[0] })],
  ['a key beside others has no id', 'RFC 7517 §4.5', 'keys.ids', beside(otherRsa({ kid: undefined }))],
  ['there is no key', 'RFC 7517 §5.1', 'keys.document', mutant({ keys: () => [] })],
  ['a key has no type', 'RFC 7517 §4.1', 'keys.document', beside(otherRsa({ kty: undefined }))],
  [
    'the key set is a page',
    'RFC 7517 §8.5.2',
    'keys.document',
    replyAt('/jwks', (reply) => ({ ...reply, headers: { 'content-type': 'text/html' } })),
  ],
  [
    'the key set has its keys twice',
    'RFC 7517 §4',
    'keys.document',
    replyAt('/jwks', (reply) => ({ ...reply, body: reply.body.replace('{"keys"', '{"keys":[],"keys"') })),
  ],
  [
    'a key has its modulus twice',
    'RFC 7517 §4',
    'keys.document',
    replyAt('/jwks', (reply) => ({ ...reply, body: reply.body.replace('"n":', '"n":"AQAB","n":') })),
  ],
  ['the signing key is not published', 'RFC 7515 §4.1.4', 'token.key', first({ kid: 'lab-9' })],
  [
    'the published key is another one of the same id',
    'RFC 7515 §5.2',
    'token.signature',
    mutant({
      keys: () => [
        publicJwk(generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey, {
          kid: 'lab-1',
          use: 'sig',
          alg: 'RS256',
        }),
      ],
    }),
  ],
  [
    'x5t is of another certificate',
    'RFC 7517 §4.8',
    'keys.certificate',
    beside(
      otherRsa({ x5c: [OTHER_CERTIFICATE], x5t: createHash('sha1').update('other').digest('base64url') }),
    ),
  ],
];
