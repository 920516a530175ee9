import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { Worker } from 'node:worker_threads';

/** An RSA key that signs tokens, and its public half as a JWK (RFC 7517 §4, RFC 7518 §6.3.1). */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  /** `kty`, `n`, `e` and `kid`; a service adds what its own documents show (`alg`, `use`, `x5c`). */
  readonly publicJwk: { readonly kty: string; readonly n: string; readonly e: string; readonly kid: string };
}

/** Makes one signing key. Tests replace it, since an RSA key takes up to a second. */
export type KeyMaker = (kid: string) => Promise<SigningKey>;

/** Makes a signing key of 2048 bits. It takes some 0.2 to 0.7 seconds, in which nothing else waits for it. */
export async function createSigningKey(kid: string): Promise<SigningKey> {
  const privateKey = await inTurn(makePrivateKey);
  const { kty, n, e } = createPublicKey(privateKey).export({ format: 'jwk' });
  return { kid, privateKey, publicJwk: { kty: kty!, n: n!, e: e!, kid } };
}

/** A signing key as a store keeps it: the private JWK, without the members that follow from its place. */
export interface StoredKey {
  readonly kid: string;
  readonly jwk: Readonly<Record<'kty' | 'n' | 'e' | 'd' | 'p' | 'q' | 'dp' | 'dq' | 'qi', string>>;
}

/** What a store keeps of a key. */
export const storedKey = ({ kid, privateKey }: SigningKey): StoredKey => ({
  kid,
  jwk: privateKey.export({ format: 'jwk' }) as StoredKey['jwk'],
});

/** Reading a JWK takes longer than signing. A stored key never changes, so it is read once. */
const read = new WeakMap<StoredKey, SigningKey>();

/** The key that was stored. */
export function signingKey(stored: StoredKey): SigningKey {
  const known = read.get(stored);
  if (known) return known;
  const { kid, jwk } = stored;
  const privateKey = createPrivateKey({ key: { ...jwk }, format: 'jwk' });
  const key = { kid, privateKey, publicJwk: { kty: jwk.kty, n: jwk.n, e: jwk.e, kid } };
  read.set(stored, key);
  return key;
}

const MAKER = `
  const { generateKeyPairSync } = require('node:crypto');
  const { parentPort } = require('node:worker_threads');
  parentPort.postMessage(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey);
`;

/**
 * On a thread of its own: on Node's pool it would stand before the signatures of other keys, which are made there.
 * The thread's code is a text so that it runs from sources and from the build alike.
 */
function makePrivateKey(): Promise<KeyObject> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(MAKER, { eval: true, execArgv: [], env: {} });
    // Whoever waits keeps the process alive; a process that ends does not wait for keys.
    worker.unref();
    worker.once('message', resolve).once('error', reject);
    worker.once('exit', (exitCode) =>
      reject(new Error(`The thread ended with ${exitCode} and without a key.`)),
    );
  });
}

/** Keys that are made at the same time; more would take the processors from everything else. */
const AT_ONCE = 2;
const turns: Promise<unknown>[] = Array.from({ length: AT_ONCE }, () => Promise.resolve());
let next = 0;

/** Runs a task after those before it in one of a few rows. */
function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const row = next++ % AT_ONCE;
  const result = turns[row]!.then(task, task);
  turns[row] = result;
  return result;
}
