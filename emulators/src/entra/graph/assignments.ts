import type { AppRoleAssignment } from '../directory/app-role-assignment.js';
import type { JsonObject } from '../json.js';
import type { GraphCall } from './call.js';

/** The end of a role assignment from which it is looked at. */
export type AssignmentEnd = 'principalId' | 'resourceId';

/** The role assignments that an object has at one end. */
export const assignmentsAt = (
  { directory }: GraphCall,
  end: AssignmentEnd,
  id: string,
): readonly AppRoleAssignment[] =>
  [...directory.appRoleAssignments.values()].filter((assignment) => assignment[end] === id);

/** A role assignment as Graph shows it. */
export function presentAssignment({ directory }: GraphCall, assignment: AppRoleAssignment): JsonObject {
  const nameOf = (id: string): string | null => {
    const record = directory.servicePrincipals.get(id);
    if (record) return directory.publishedBy(record).displayName;
    return directory.users.get(id)?.displayName ?? directory.groups.get(id)?.group.displayName ?? null;
  };
  return {
    ...assignment,
    deletedDateTime: null,
    principalDisplayName: nameOf(assignment.principalId),
    resourceDisplayName: nameOf(assignment.resourceId),
  };
}
