import { noContent } from '../answer.js';
import type { Action } from '../call.js';
import { applicationOf } from '../lookup.js';
import { credentialOf } from './representation.js';

/** @see https://learn.microsoft.com/en-us/graph/api/federatedidentitycredential-delete */
export const deleteFederatedCredential: Action = (call) => {
  applicationOf(call).federatedCredentials.delete(credentialOf(call).id);
  return noContent;
};
