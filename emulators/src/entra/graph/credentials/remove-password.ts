import { noContent } from '../answer.js';
import type { Action } from '../call.js';
import { badRequest } from '../errors.js';
import { applicationOf } from '../lookup.js';

/** @see https://learn.microsoft.com/en-us/graph/api/application-removepassword */
export const removePassword: Action = (call) => {
  const record = applicationOf(call);
  const { keyId } = call.body;
  if (typeof keyId !== 'string' || !Object.hasOwn(record.secretDigests, keyId))
    throw badRequest(`No password credential found with keyId ${JSON.stringify(keyId)}.`);
  const secretDigests = Object.fromEntries(
    Object.entries(record.secretDigests).filter(([held]) => held !== keyId),
  );
  const passwordCredentials = record.application.passwordCredentials.filter((held) => held.keyId !== keyId);
  call.directory.changeApplication(record, {
    application: { ...record.application, passwordCredentials },
    secretDigests,
  });
  return noContent;
};
