import { entity } from '../answer.js';
import type { Action } from '../call.js';
import { assignmentOf, assignmentSet, presentAssignment } from './representation.js';

/** @see https://learn.microsoft.com/en-us/graph/api/serviceprincipal-list-approleassignedto */
export const getAppRoleAssignment: Action = (call) =>
  entity(call, assignmentSet, presentAssignment(call, assignmentOf(call)));
