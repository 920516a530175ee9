import { X509Certificate } from 'node:crypto';
import type { KeyCredential } from '../../directory/application.js';
import { graphTime } from '../../times.js';
import { badRequest } from '../errors.js';

/**
 * The certificates after a request that replaces them. One that is there may be named by its id alone; a new one
 * brings its key, from which the thumbprint, the subject and the dates are taken where the request leaves them out.
 * A certificate is kept, in DER, so that its owner can sign in with it.
 *
 * @throws {GraphError} 400
 * @see https://learn.microsoft.com/en-us/graph/api/resources/keycredential
 */
export function registerKeys(
  current: readonly KeyCredential[],
  requested: readonly KeyCredential[],
): readonly KeyCredential[] {
  return requested.map((credential) => {
    if (credential.key !== null) return register(credential, credential.key);
    const held = current.find(({ keyId }) => keyId === credential.keyId);
    if (!held) throw badRequest(`New key credential '${credential.keyId}' must have a key.`);
    return held;
  });
}

function register(credential: KeyCredential, key: string): KeyCredential {
  if (credential.type !== 'AsymmetricX509Cert') return { ...credential, key: null };
  const certificate = parse(key);
  const endDateTime = credential.endDateTime ?? graphTime(new Date(certificate.validTo));
  if (new Date(endDateTime) > new Date(certificate.validTo))
    throw badRequest('Key credential end date is invalid.');
  return {
    ...credential,
    customKeyIdentifier: credential.customKeyIdentifier ?? certificate.fingerprint.replaceAll(':', ''),
    displayName: credential.displayName ?? certificate.subject.replaceAll('\n', ', '),
    startDateTime: credential.startDateTime ?? graphTime(new Date(certificate.validFrom)),
    endDateTime,
    key: certificate.raw.toString('base64'),
  };
}

/** Reads base64 of DER, or of PEM as Terraform's provider sends it. */
function parse(key: string): X509Certificate {
  try {
    return new X509Certificate(Buffer.from(key, 'base64'));
  } catch {
    throw badRequest('Key value is invalid certificate.');
  }
}
