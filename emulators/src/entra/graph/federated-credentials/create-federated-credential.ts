import { randomUUID } from 'node:crypto';
import type { FederatedIdentityCredential } from '../../directory/federated-identity-credential.js';
import { created } from '../answer.js';
import type { Action } from '../call.js';
import { create } from '../edm/instance.js';
import { applicationOf } from '../lookup.js';
import { checkFederatedCredential } from '../rules/federated-credential.js';
import { betaFederatedCredentialType } from '../types/federated-identity-credential.js';
import { credentialSet, credentialTypeOf, presentCredential } from './representation.js';

/** @see https://learn.microsoft.com/en-us/graph/api/application-post-federatedidentitycredentials */
export const createFederatedCredential: Action = (call) => {
  const record = applicationOf(call);
  const { federatedCredentials } = record;
  const credential: FederatedIdentityCredential = {
    ...create<FederatedIdentityCredential>(betaFederatedCredentialType, {}),
    ...create<FederatedIdentityCredential>(credentialTypeOf(call.version), call.body),
    id: randomUUID(),
  };
  checkFederatedCredential(credential, federatedCredentials);
  call.directory.changeApplication(record, { federatedCredentials: [...federatedCredentials, credential] });
  return created(call, credentialSet(call), presentCredential(call, credential));
};
