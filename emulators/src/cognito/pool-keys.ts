import { createSigningKey, type SigningKey } from '../tokens/signing-key.js';
import { newKeyId } from './identifiers.js';

/** Makes one signing key. Tests replace it, since an RSA key takes up to a second. */
export type KeyMaker = (kid: string) => Promise<SigningKey>;

/**
 * The two keys of a pool: Cognito signs ID tokens and access tokens with different ones. Each is made when it is first
 * needed, since most pools of a test or a fleet never sign anything.
 */
export class PoolKeys {
  readonly #idToken: () => Promise<SigningKey>;
  readonly #accessToken: () => Promise<SigningKey>;

  constructor(makeKey: KeyMaker = createSigningKey) {
    const [idToken, accessToken] = [newKeyId(), newKeyId()];
    this.#idToken = once(() => makeKey(idToken));
    this.#accessToken = once(() => makeKey(accessToken));
  }

  /** In the order of the JWKS. */
  all(): Promise<SigningKey[]> {
    return Promise.all([this.#idToken(), this.#accessToken()]);
  }

  forAccessTokens(): Promise<SigningKey> {
    return this.#accessToken();
  }
}

/** Makes something at the first call, for all callers; again only if that failed. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () =>
    (made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    }));
}
