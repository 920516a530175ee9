import { noContent } from '../answer.js';
import type { Action } from '../call.js';
import { badRequest } from '../errors.js';
import { applicationOf } from '../lookup.js';

/** @see https://learn.microsoft.com/en-us/graph/api/application-removepassword */
export const removePassword: Action = (call) => {
  const record = applicationOf(call);
  const { keyId } = call.body;
  if (typeof keyId !== 'string' || !record.secretDigests.delete(keyId))
    throw badRequest(`No password credential found with keyId ${JSON.stringify(keyId)}.`);
  record.application = {
    ...record.application,
    passwordCredentials: record.application.passwordCredentials.filter((held) => held.keyId !== keyId),
  };
  return noContent;
};
