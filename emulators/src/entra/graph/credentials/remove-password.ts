import { noContent } from '../answer.js';
import type { Action } from '../call.js';
import { badRequest } from '../errors.js';
import { credentialsOf, setCredentials, type HolderSet } from './holder.js';

/**
 * @see https://learn.microsoft.com/en-us/graph/api/application-removepassword
 * @see https://learn.microsoft.com/en-us/graph/api/serviceprincipal-removepassword
 */
export const removePassword =
  (set: HolderSet): Action =>
  (call) => {
    const held = credentialsOf(set, call);
    const { keyId: given } = call.body;
    const keyId = typeof given === 'string' ? given.toLowerCase() : undefined;
    if (keyId === undefined || !Object.hasOwn(held.secretDigests, keyId))
      throw badRequest(`No password credential found with keyId ${JSON.stringify(given)}.`);
    const digests = Object.entries(held.secretDigests).filter(([id]) => id !== keyId);
    setCredentials(set, call, {
      passwordCredentials: held.passwordCredentials.filter((credential) => credential.keyId !== keyId),
      secretDigests: Object.fromEntries(digests),
    });
    return noContent;
  };
