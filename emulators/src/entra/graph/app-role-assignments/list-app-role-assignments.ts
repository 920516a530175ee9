import { collection } from '../answer.js';
import type { Action } from '../call.js';
import { assignmentSet, assignmentsOn, presentAssignment } from './representation.js';

/** @see https://learn.microsoft.com/en-us/graph/api/serviceprincipal-list-approleassignedto */
export const listAppRoleAssignments: Action = (call) =>
  collection(
    call,
    assignmentSet,
    assignmentsOn(call).map((assignment) => presentAssignment(call, assignment)),
  );
