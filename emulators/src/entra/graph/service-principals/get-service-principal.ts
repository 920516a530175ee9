import { entity } from '../answer.js';
import type { Action } from '../call.js';
import { servicePrincipalOf } from '../lookup.js';
import { presentServicePrincipal } from './representation.js';

/** @see https://learn.microsoft.com/en-us/graph/api/serviceprincipal-get */
export const getServicePrincipal: Action = (call) =>
  entity(call, 'servicePrincipals', presentServicePrincipal(call, servicePrincipalOf(call)));
