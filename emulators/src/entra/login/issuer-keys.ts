import type { Table } from '../../core/table.js';
import { KeyRing } from '../../oauth/key-ring.js';
import {
  createSigningKey,
  signingKey,
  storedKey,
  type KeyMaker,
  type SigningKey,
  type StoredKey,
} from '../../oauth/signing-key.js';
import { certify, type KeyCertificate } from './certificate.js';

/** A signing key with the certificate that the keys document shows of it. */
export interface IssuerKey extends SigningKey, KeyCertificate {}

/** An {@link IssuerKey} as the tenant keeps it. */
export interface StoredIssuerKey extends StoredKey, KeyCertificate {}

/**
 * The keys of the sign-in service, each made at its first use. The first signs; the other is only published, as a key
 * before and after a roll-over is.
 *
 * @see https://learn.microsoft.com/en-us/entra/identity-platform/signing-key-rollover
 */
export class IssuerKeys {
  readonly #ring: KeyRing<StoredIssuerKey>;

  constructor(
    private readonly table: Table<StoredIssuerKey>,
    makeKey: KeyMaker = createSigningKey,
  ) {
    this.#ring = new KeyRing(() => createIssuerKey(makeKey));
  }

  /** Every published key, the signing one first. */
  all(): Promise<IssuerKey[]> {
    return Promise.all([this.signing(), this.#key('published')]);
  }

  /** The key that signs. It waits for no other. */
  signing(): Promise<IssuerKey> {
    return this.#key('signing');
  }

  /** Those that were made until now: nothing can have been signed with another one. */
  made(): IssuerKey[] {
    return [...this.table.values()].map(issuerKey);
  }

  async #key(use: 'signing' | 'published'): Promise<IssuerKey> {
    return issuerKey(await this.#ring.get(this.table, use));
  }
}

function issuerKey(stored: StoredIssuerKey): IssuerKey {
  const { x5t, x5c } = stored;
  return { ...signingKey(stored), x5t, x5c };
}

/** A key is named after its certificate's thumbprint, so the name comes last. */
async function createIssuerKey(makeKey: KeyMaker): Promise<StoredIssuerKey> {
  const key = await makeKey('');
  const certificate = await certify(key);
  return { ...storedKey(key), ...certificate, kid: certificate.x5t };
}
