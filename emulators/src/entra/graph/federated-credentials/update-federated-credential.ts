import { noContent } from '../answer.js';
import type { Action } from '../call.js';
import { patch } from '../edm/instance.js';
import { badRequest } from '../errors.js';
import { applicationOf } from '../lookup.js';
import { checkFederatedCredential } from '../rules/federated-credential.js';
import { credentialOf, credentialTypeOf } from './representation.js';

/** Changes anything but the name. @see https://learn.microsoft.com/en-us/graph/api/federatedidentitycredential-update */
export const updateFederatedCredential: Action = (call) => {
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
