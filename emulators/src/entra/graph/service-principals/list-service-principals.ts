import { collection } from '../answer.js';
import type { Action } from '../call.js';
import { presentServicePrincipal } from './representation.js';

/** @see https://learn.microsoft.com/en-us/graph/api/serviceprincipal-list */
export const listServicePrincipals: Action = (call) =>
  collection(
    call,
    'servicePrincipals',
    [...call.directory.servicePrincipals.values()].map((record) => presentServicePrincipal(call, record)),
  );
