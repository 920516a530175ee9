import { noContent } from '../answer.js';
import type { Action } from '../call.js';
import { denied } from '../errors.js';
import { assignmentOf } from './representation.js';

/** @see https://learn.microsoft.com/en-us/graph/api/serviceprincipal-delete-approleassignedto */
export const removeAppRoleAssignment: Action = (call) => {
  const { id } = assignmentOf(call);
  if (call.directory.isPreExisting(id)) throw denied();
  call.directory.appRoleAssignments.delete(id);
  return noContent;
};
