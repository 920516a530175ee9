import { createSigningKey, type SigningKey } from '../tokens/signing-key.js';
import { newKeyId } from './identifiers.js';

/** Makes one signing key. Tests replace it, since an RSA key takes up to a second. */
export type KeyMaker = (kid: string) => Promise<SigningKey>;

/** The two keys of a pool: Cognito signs ID tokens and access tokens with different ones. */
export class PoolKeys {
  readonly #idToken: Promise<SigningKey>;
  readonly #accessToken: Promise<SigningKey>;

  /** Starts making the keys; whoever needs them waits for them. */
  constructor(makeKey: KeyMaker = createSigningKey) {
    this.#idToken = makeKey(newKeyId());
    this.#accessToken = makeKey(newKeyId());
    // A pool may be deleted before anybody asks for its keys, and then nobody else would handle a failure.
    this.all().catch(() => undefined);
  }

  /** In the order of the JWKS. */
  all(): Promise<SigningKey[]> {
    return Promise.all([this.#idToken, this.#accessToken]);
  }

  forAccessTokens(): Promise<SigningKey> {
    return this.#accessToken;
  }
}
