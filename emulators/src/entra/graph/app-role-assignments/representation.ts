import type { AppRoleAssignment } from '../../directory/app-role-assignment.js';
import type { JsonObject } from '../../json.js';
import type { GraphCall } from '../call.js';
import { notFound } from '../errors.js';
import { servicePrincipalOf } from '../lookup.js';

/** The entity set of role assignments. */
export const assignmentSet = 'appRoleAssignments';

/** A role assignment as Graph shows it. */
export function presentAssignment({ directory }: GraphCall, assignment: AppRoleAssignment): JsonObject {
  const nameOf = (id: string): string | undefined => {
    const record = directory.servicePrincipals.get(id);
    return record ? directory.publishedBy(record).displayName : directory.users.get(id)?.displayName;
  };
  return {
    ...assignment,
    deletedDateTime: null,
    principalDisplayName: nameOf(assignment.principalId) ?? null,
    resourceDisplayName: nameOf(assignment.resourceId) ?? null,
  };
}

/** The role assignments on the resource that the path names. @throws GraphError 404 */
export function assignmentsOn(call: GraphCall): readonly AppRoleAssignment[] {
  const { id } = servicePrincipalOf(call).principal;
  return [...call.directory.appRoleAssignments.values()].filter(({ resourceId }) => resourceId === id);
}

/** The role assignment that the path names. @throws GraphError 404 */
export function assignmentOf(call: GraphCall): AppRoleAssignment {
  const { assignmentId } = call.params;
  const assignment = assignmentsOn(call).find(({ id }) => id === assignmentId);
  if (!assignment) throw notFound(assignmentId!);
  return assignment;
}
