import type { Action } from '../call.js';
import { applicationOf } from '../lookup.js';
import { issuePassword } from './issue-password.js';

/**
 * Adds a secret. Its text is in this answer and in no other.
 *
 * @see https://learn.microsoft.com/en-us/graph/api/application-addpassword
 */
export const addPassword: Action = (call) => {
  const record = applicationOf(call);
  const { credential, digest, secretText } = issuePassword(call.body.passwordCredential, call.clock);
  const { application, secretDigests } = record;
  call.directory.changeApplication(record, {
    application: { ...application, passwordCredentials: [...application.passwordCredentials, credential] },
    secretDigests: { ...secretDigests, [credential.keyId]: digest },
  });
  const context = `${call.base}/$metadata#microsoft.graph.passwordCredential`;
  return { status: 200, body: { '@odata.context': context, ...credential, secretText } };
};
