import { graphSecond } from '../../times.js';
import { noContent } from '../answer.js';
import type { Action } from '../call.js';
import { denied } from '../errors.js';
import { servicePrincipalOf } from '../lookup.js';

/** The tenant's own principals stay. @see https://learn.microsoft.com/en-us/graph/api/serviceprincipal-delete */
export const deleteServicePrincipal: Action = (call) => {
  const { id } = servicePrincipalOf(call).principal;
  if (call.directory.isPreExisting(id)) throw denied();
  call.directory.deleteServicePrincipal(id, graphSecond(call.clock.now()));
  return noContent;
};
