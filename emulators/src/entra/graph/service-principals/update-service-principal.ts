import { noContent } from '../answer.js';
import type { Action } from '../call.js';
import { patch } from '../edm/instance.js';
import { findServicePrincipal, namedKey, servicePrincipalOf } from '../lookup.js';
import { registerKeys } from '../rules/key-credentials.js';
import { servicePrincipalType } from '../types/service-principal.js';
import { instantiate } from './create-service-principal.js';

/**
 * Changes a principal, or makes it under its application's id if the request says so.
 *
 * @see https://learn.microsoft.com/en-us/graph/api/serviceprincipal-update
 * @see https://learn.microsoft.com/en-us/graph/api/serviceprincipal-upsert
 */
export const updateServicePrincipal: Action = (call) => {
  const { id } = call.params;
  const key = namedKey(id!);
  if (key && call.createsIfMissing && !findServicePrincipal(call, id!))
    return instantiate(call, key.value.toLowerCase(), call.body);
  const record = servicePrincipalOf(call);
  const next = patch(servicePrincipalType, record.principal, call.body);
  const keys = registerKeys(record.principal.keyCredentials, next.keyCredentials, call.clock.now());
  call.directory.changeServicePrincipal(record, { principal: { ...next, keyCredentials: keys } });
  return noContent;
};
