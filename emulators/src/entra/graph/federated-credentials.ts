import { randomUUID } from 'node:crypto';
import type { FederatedIdentityCredential } from '../directory/federated-identity-credential.js';
import type { JsonObject } from '../json.js';
import { collection, created, entity, noContent } from './answer.js';
import type { Action, GraphAnswer, GraphCall, GraphVersion } from './call.js';
import { create, patch, present } from './edm/instance.js';
import type { ComplexType } from './edm/type.js';
import { badRequest, notFound } from './errors.js';
import { applicationOf, namedKey } from './lookup.js';
import { checkFederatedCredential } from './rules/federated-credential.js';
import {
  betaFederatedCredentialType,
  federatedCredentialType,
} from './types/federated-identity-credential.js';

/** The type of a federated credential in a version of Graph. */
const credentialTypeOf = (version: GraphVersion): ComplexType =>
  version === 'beta' ? betaFederatedCredentialType : federatedCredentialType;

/** The entity set of an application's federated credentials. */
const credentialSet = (call: GraphCall): string =>
  `applications('${applicationOf(call).application.id}')/federatedIdentityCredentials`;

/** A federated credential as a version of Graph shows it. */
const presentCredential = ({ version }: GraphCall, credential: FederatedIdentityCredential): JsonObject =>
  present(credentialTypeOf(version), credential);

/** The federated credential that the path names, by id or by name. @throws {GraphError} 404 */
function credentialOf(call: GraphCall): FederatedIdentityCredential {
  const credential = findCredential(call);
  if (!credential) throw notFound(namedKey(call.params.credentialId!)?.value ?? call.params.credentialId!);
  return credential;
}

function findCredential(call: GraphCall): FederatedIdentityCredential | undefined {
  const { federatedCredentials } = applicationOf(call);
  const key = namedKey(call.params.credentialId!);
  if (key) return federatedCredentials.find(({ name }) => key.name === 'name' && name === key.value);
  const segment = call.params.credentialId!;
  return (
    federatedCredentials.find(({ id }) => id === segment.toLowerCase()) ??
    federatedCredentials.find(({ name }) => name === segment)
  );
}

/** @see https://learn.microsoft.com/en-us/graph/api/application-list-federatedidentitycredentials */
export const listFederatedCredentials: Action = (call) =>
  collection(
    call,
    credentialSet(call),
    applicationOf(call).federatedCredentials.map((held) => presentCredential(call, held)),
  );

/** @see https://learn.microsoft.com/en-us/graph/api/application-post-federatedidentitycredentials */
export const createFederatedCredential: Action = (call) => addCredential(call, {});

function addCredential(call: GraphCall, given: JsonObject): GraphAnswer {
  const record = applicationOf(call);
  const { federatedCredentials } = record;
  const credential: FederatedIdentityCredential = {
    ...create<FederatedIdentityCredential>(betaFederatedCredentialType, {}),
    ...create<FederatedIdentityCredential>(credentialTypeOf(call.version), { ...call.body, ...given }),
    id: randomUUID(),
  };
  checkFederatedCredential(credential, federatedCredentials);
  call.directory.changeApplication(record, { federatedCredentials: [...federatedCredentials, credential] });
  return created(call, credentialSet(call), presentCredential(call, credential));
}

/** @see https://learn.microsoft.com/en-us/graph/api/federatedidentitycredential-get */
export const getFederatedCredential: Action = (call) =>
  entity(call, credentialSet(call), presentCredential(call, credentialOf(call)));

/**
 * Changes anything but the name, or makes the credential under its name if the request says so.
 *
 * @see https://learn.microsoft.com/en-us/graph/api/federatedidentitycredential-update
 * @see https://learn.microsoft.com/en-us/graph/api/federatedidentitycredential-upsert
 */
export const updateFederatedCredential: Action = (call) => {
  const key = namedKey(call.params.credentialId!);
  if (key?.name === 'name' && call.createsIfMissing && !findCredential(call))
    return addCredential(call, { name: key.value });
  const record = applicationOf(call);
  const current = credentialOf(call);
  const next = patch(credentialTypeOf(call.version), current, call.body);
  if (next.name !== current.name) throw badRequest("Property 'name' is immutable and cannot be changed.");
  checkFederatedCredential(
    next,
    record.federatedCredentials.filter(({ id }) => id !== current.id),
  );
  call.directory.changeApplication(record, {
    federatedCredentials: record.federatedCredentials.map((held) => (held.id === current.id ? next : held)),
  });
  return noContent;
};

/** @see https://learn.microsoft.com/en-us/graph/api/federatedidentitycredential-delete */
export const deleteFederatedCredential: Action = (call) => {
  const record = applicationOf(call);
  const { id } = credentialOf(call);
  const federatedCredentials = record.federatedCredentials.filter((held) => held.id !== id);
  call.directory.changeApplication(record, { federatedCredentials });
  return noContent;
};
