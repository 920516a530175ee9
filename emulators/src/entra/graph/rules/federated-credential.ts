import type { FederatedIdentityCredential } from '../../directory/federated-identity-credential.js';
import { badRequest, conflict, invalidValue } from '../errors.js';

const RESOURCE = 'FederatedIdentityCredential';
const NAME_FORM = /^[A-Za-z0-9][A-Za-z0-9_-]{2,119}$/;

/**
 * Checks a federated credential beside the others of its application.
 *
 * @throws {GraphError} 400, or 409 for a name, or an issuer and subject, that another one has.
 * @see https://learn.microsoft.com/en-us/entra/workload-id/workload-identity-federation-considerations
 */
export function checkFederatedCredential(
  credential: FederatedIdentityCredential,
  others: readonly FederatedIdentityCredential[],
): void {
  checkTexts(credential);
  checkMatching(credential);
  if (others.length >= 20) throw badRequest('An application has at most 20 federated identity credentials.');
  if (others.some(({ name }) => name === credential.name))
    throw conflict(`FederatedIdentityCredential with name ${credential.name} already exists.`);
  if (others.some((other) => isSameTrust(other, credential)))
    throw conflict('FederatedIdentityCredential with the same issuer and subject already exists.');
}

function checkTexts({ name, issuer, subject, description, audiences }: FederatedIdentityCredential): void {
  if (!NAME_FORM.test(name ?? '')) {
    throw invalidValue(
      'name',
      RESOURCE,
      'It takes 3 to 120 letters, digits, - and _, beginning with a letter or digit.',
    );
  }
  if (!URL.canParse(issuer ?? '') || !issuer.startsWith('https://'))
    throw invalidValue('issuer', RESOURCE, 'It is an https URL.');
  if (audiences.length !== 1) throw invalidValue('audiences', RESOURCE, 'It has exactly one value.');
  for (const text of [issuer, subject, description, ...audiences]) {
    if ((text?.length ?? 0) > 600)
      throw invalidValue('subject', RESOURCE, 'Texts have at most 600 characters.');
  }
}

function checkMatching({ subject, claimsMatchingExpression }: FederatedIdentityCredential): void {
  if (Boolean(subject) === (claimsMatchingExpression !== null))
    throw invalidValue('subject', RESOURCE, 'Exactly one of subject and claimsMatchingExpression is set.');
}

const isSameTrust = (one: FederatedIdentityCredential, other: FederatedIdentityCredential): boolean =>
  one.subject !== null && one.issuer === other.issuer && one.subject === other.subject;
