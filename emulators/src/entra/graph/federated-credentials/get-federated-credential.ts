import { entity } from '../answer.js';
import type { Action } from '../call.js';
import { credentialOf, credentialSet, presentCredential } from './representation.js';

/** @see https://learn.microsoft.com/en-us/graph/api/federatedidentitycredential-get */
export const getFederatedCredential: Action = (call) =>
  entity(call, credentialSet(call), presentCredential(call, credentialOf(call)));
