import type { JsonObject } from '../../json.js';
import { collection } from '../answer.js';
import type { Action, GraphCall } from '../call.js';
import { presentServicePrincipal } from './representation.js';

/** The service principals of the tenant, as Graph shows them. */
export const allServicePrincipals = (call: GraphCall): readonly JsonObject[] =>
  [...call.directory.servicePrincipals.values()].map((record) => presentServicePrincipal(call, record));

/** @see https://learn.microsoft.com/en-us/graph/api/serviceprincipal-list */
export const listServicePrincipals: Action = (call) =>
  collection(call, 'servicePrincipals', allServicePrincipals(call));
