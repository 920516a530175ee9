import { noContent } from '../answer.js';
import type { Action } from '../call.js';
import { patch } from '../edm/instance.js';
import { servicePrincipalOf } from '../lookup.js';
import { servicePrincipalType } from '../types/service-principal.js';

/** @see https://learn.microsoft.com/en-us/graph/api/serviceprincipal-update */
export const updateServicePrincipal: Action = (call) => {
  const record = servicePrincipalOf(call);
  const principal = patch(servicePrincipalType, record.principal, call.body);
  call.directory.changeServicePrincipal(record, { principal });
  return noContent;
};
