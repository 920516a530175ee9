import { randomUUID } from 'node:crypto';
import { isJsonObject } from '../../json.js';
import type { KeyCredential } from '../../directory/application.js';
import { noContent } from '../answer.js';
import type { Action, GraphCall } from '../call.js';
import { create } from '../edm/instance.js';
import { badRequest, GraphError } from '../errors.js';
import { registerKeys } from '../rules/key-credentials.js';
import { keyCredentialType } from '../types/application.js';
import { credentialsOf, setCredentials, type HolderSet } from './holder.js';

/**
 * Rolls a certificate: adds one, as its holder proves by a token that it signed with one that it has. The signature of
 * the proof is not checked here, since of certificates nothing but what identifies them is kept.
 *
 * @see https://learn.microsoft.com/en-us/graph/api/application-addkey
 */
export const addKey =
  (set: HolderSet): Action =>
  (call) => {
    const { keyCredentials } = credentialsOf(set, call);
    checkProof(call, keyCredentials);
    const { keyCredential } = call.body;
    if (!isJsonObject(keyCredential)) throw badRequest("A value is required for 'keyCredential'.");
    const given = create<KeyCredential>(keyCredentialType, keyCredential);
    const keyId = given.keyId ?? randomUUID();
    const next = registerKeys(keyCredentials, [...keyCredentials, { ...given, keyId }], call.clock.now());
    setCredentials(set, call, { keyCredentials: next });
    const context = `${call.base}/$metadata#microsoft.graph.keyCredential`;
    return { status: 200, body: { '@odata.context': context, ...next.at(-1)! } };
  };

/** @see https://learn.microsoft.com/en-us/graph/api/application-removekey */
export const removeKey =
  (set: HolderSet): Action =>
  (call) => {
    const { keyCredentials } = credentialsOf(set, call);
    checkProof(call, keyCredentials);
    const { keyId } = call.body;
    if (!keyCredentials.some((held) => held.keyId === keyId))
      throw badRequest(`No key credential found with keyId ${JSON.stringify(keyId)}.`);
    setCredentials(set, call, { keyCredentials: keyCredentials.filter((held) => held.keyId !== keyId) });
    return noContent;
  };

function checkProof({ body: { proof } }: GraphCall, held: readonly KeyCredential[]): void {
  if (typeof proof === 'string' && proof.split('.').length === 3 && held.length > 0) return;
  throw new GraphError(
    401,
    'Authentication_MissingOrMalformed',
    "'proof' must be a JWT that is signed with a certificate which the object has; the first one comes by PATCH of keyCredentials.",
  );
}
