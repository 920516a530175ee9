import type { Action } from '../call.js';
import { credentialsOf, setCredentials, type HolderSet } from './holder.js';
import { issuePassword } from './issue-password.js';

/**
 * Adds a secret. Its text is in this answer and in no other.
 *
 * @see https://learn.microsoft.com/en-us/graph/api/application-addpassword
 * @see https://learn.microsoft.com/en-us/graph/api/serviceprincipal-addpassword
 */
export const addPassword =
  (set: HolderSet): Action =>
  (call) => {
    const { passwordCredentials, secretDigests } = credentialsOf(set, call);
    const issued = issuePassword(call.body.passwordCredential, call.clock);
    const { digest, secretText } = issued;
    // Recorded so: the secrets of principals have no hint.
    const credential = set === 'servicePrincipals' ? { ...issued.credential, hint: null } : issued.credential;
    setCredentials(set, call, {
      passwordCredentials: [...passwordCredentials, credential],
      secretDigests: { ...secretDigests, [credential.keyId]: digest },
    });
    const context = `${call.base}/$metadata#microsoft.graph.passwordCredential`;
    return {
      status: 200,
      location: 'https://graph.microsoft.com',
      body: { '@odata.context': context, ...credential, secretText },
    };
  };
