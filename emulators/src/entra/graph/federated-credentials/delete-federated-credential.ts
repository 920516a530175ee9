import { noContent } from '../answer.js';
import type { Action } from '../call.js';
import { applicationOf } from '../lookup.js';
import { credentialOf } from './representation.js';

/** @see https://learn.microsoft.com/en-us/graph/api/federatedidentitycredential-delete */
export const deleteFederatedCredential: Action = (call) => {
  const record = applicationOf(call);
  const { id } = credentialOf(call);
  const federatedCredentials = record.federatedCredentials.filter((held) => held.id !== id);
  call.directory.changeApplication(record, { federatedCredentials });
  return noContent;
};
