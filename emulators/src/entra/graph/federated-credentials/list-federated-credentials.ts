import { collection } from '../answer.js';
import type { Action } from '../call.js';
import { applicationOf } from '../lookup.js';
import { credentialSet, presentCredential } from './representation.js';

/** @see https://learn.microsoft.com/en-us/graph/api/application-list-federatedidentitycredentials */
export const listFederatedCredentials: Action = (call) =>
  collection(
    call,
    credentialSet(call),
    applicationOf(call).federatedCredentials.map((held) => presentCredential(call, held)),
  );
