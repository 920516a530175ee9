import { createSigningKey, type SigningKey } from '../../tokens/signing-key.js';
import { certify, type KeyCertificate } from './certificate.js';

/** A signing key with the certificate that the keys document shows of it. */
export interface IssuerKey extends SigningKey, KeyCertificate {}

/**
 * The keys of the sign-in service, made at the first use. The first signs; the other is only published, as a key
 * before and after a roll-over is.
 *
 * @see https://learn.microsoft.com/en-us/entra/identity-platform/signing-key-rollover
 */
export class IssuerKeys {
  #keys: Promise<readonly [IssuerKey, IssuerKey]> | undefined;

  /** Every published key, the signing one first. */
  all(): Promise<readonly [IssuerKey, IssuerKey]> {
    return (this.#keys ??= Promise.all([createIssuerKey(), createIssuerKey()]));
  }

  /** The key that signs. */
  async signing(): Promise<IssuerKey> {
    return (await this.all())[0];
  }
}

/** A key is named after its certificate's thumbprint, so the name comes last. */
async function createIssuerKey(): Promise<IssuerKey> {
  const key = await createSigningKey('');
  const certificate = await certify(key);
  const kid = certificate.x5t;
  return { ...key, ...certificate, kid, publicJwk: { ...key.publicJwk, kid } };
}
