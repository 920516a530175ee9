import { X509Certificate } from 'node:crypto';
import type { KeyCredential } from '../../directory/application.js';
import { graphTime } from '../../times.js';
import { badRequest, GraphError } from '../errors.js';

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
  now: Date,
): readonly KeyCredential[] {
  return requested.map((credential) => {
    if (credential.key !== null) return register(credential, credential.key, now);
    const held = current.find(({ keyId }) => keyId === credential.keyId);
    if (!held) throw badRequest(`New key credential '${credential.keyId}' must have a key.`);
    return held;
  });
}

function register(credential: KeyCredential, key: string, now: Date): KeyCredential {
  if (credential.type !== 'AsymmetricX509Cert') return { ...credential, key: null };
  const certificate = parse(key);
  const [validFrom, validTo] = [new Date(certificate.validFrom), new Date(certificate.validTo)];
  const startDateTime = credential.startDateTime ?? graphTime(validFrom);
  const endDateTime = credential.endDateTime ?? graphTime(validTo);
  const [start, end] = [new Date(startDateTime), new Date(endDateTime)];
  if (end > validTo || end <= now) throw invalidEnd();
  if (start < validFrom || start >= end) throw invalidStart();
  return {
    ...credential,
    customKeyIdentifier: credential.customKeyIdentifier ?? certificate.fingerprint.replaceAll(':', ''),
    displayName: credential.displayName ?? certificate.subject.replaceAll('\n', ', '),
    startDateTime,
    endDateTime,
    key: certificate.raw.toString('base64'),
  };
}

/** 400: a credential that ends in the past, or a certificate's that ends after it. @see https://github.com/hashicorp/terraform-provider-azuread/issues/1671 */
export const invalidEnd = (): GraphError =>
  new GraphError(400, 'KeyCredentialsInvalidEndDate', 'Key credential end date is invalid.');

/** 400: a credential that begins too early, or not before its end. @see https://github.com/hashicorp/terraform-provider-azuread/issues/1582 */
export const invalidStart = (): GraphError =>
  new GraphError(400, 'KeyCredentialsInvalidStartDate', 'Key credential start date is invalid.');

/** Reads base64 of DER, or of PEM as Terraform's provider sends it. */
function parse(key: string): X509Certificate {
  try {
    return new X509Certificate(Buffer.from(key, 'base64'));
  } catch {
    throw badRequest('Key value is invalid certificate.');
  }
}
