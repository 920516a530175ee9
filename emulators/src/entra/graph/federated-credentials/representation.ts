import type { FederatedIdentityCredential } from '../../directory/federated-identity-credential.js';
import type { JsonObject } from '../../json.js';
import type { GraphCall, GraphVersion } from '../call.js';
import { present } from '../edm/instance.js';
import type { ComplexType } from '../edm/type.js';
import { notFound } from '../errors.js';
import { applicationOf } from '../lookup.js';
import {
  betaFederatedCredentialType,
  federatedCredentialType,
} from '../types/federated-identity-credential.js';

/** The type of a federated credential in a version of Graph. */
export const credentialTypeOf = (version: GraphVersion): ComplexType =>
  version === 'beta' ? betaFederatedCredentialType : federatedCredentialType;

/** The entity set of an application's federated credentials. */
export const credentialSet = ({ params }: GraphCall): string =>
  `applications('${params.id}')/federatedIdentityCredentials`;

/** A federated credential as a version of Graph shows it. */
export const presentCredential = (
  { version }: GraphCall,
  credential: FederatedIdentityCredential,
): JsonObject => present(credentialTypeOf(version), credential);

/** The federated credential that the path names, by id or by name. @throws GraphError 404 */
export function credentialOf(call: GraphCall): FederatedIdentityCredential {
  const key = call.params.credentialId!;
  const { federatedCredentials } = applicationOf(call);
  const credential =
    federatedCredentials.find(({ id }) => id === key) ??
    federatedCredentials.find(({ name }) => name === key);
  if (!credential) throw notFound(key);
  return credential;
}
