import type { Table } from '../core/table.js';
import { KeyRing } from '../oauth/key-ring.js';
import {
  createSigningKey,
  signingKey,
  storedKey,
  type KeyMaker,
  type SigningKey,
  type StoredKey,
} from '../oauth/signing-key.js';
import { newKeyId } from './identifiers.js';

/** What makes the keys of pools. */
export const poolKeyRing = (makeKey: KeyMaker = createSigningKey): KeyRing<StoredKey> =>
  new KeyRing(async () => storedKey(await makeKey(newKeyId())));

/**
 * The two keys of a pool: Cognito signs ID tokens and access tokens with different ones. Each is made when it is first
 * needed, since most pools of a test or a fleet never sign anything.
 */
export class PoolKeys {
  constructor(
    private readonly ring: KeyRing<StoredKey>,
    private readonly table: Table<StoredKey>,
  ) {}

  /** In the order of the JWKS. */
  all(): Promise<SigningKey[]> {
    return Promise.all([this.#key('idToken'), this.#key('accessToken')]);
  }

  forAccessTokens(): Promise<SigningKey> {
    return this.#key('accessToken');
  }

  async #key(use: 'idToken' | 'accessToken'): Promise<SigningKey> {
    return signingKey(await this.ring.get(this.table, use));
  }
}
