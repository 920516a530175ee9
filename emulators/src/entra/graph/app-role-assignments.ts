import { randomBytes } from 'node:crypto';
import type { AppRoleAssignment } from '../directory/app-role-assignment.js';
import type { ServicePrincipalRecord } from '../directory/service-principal.js';
import { DEFAULT_ACCESS_ROLE_ID } from '../guid.js';
import type { JsonObject } from '../json.js';
import { graphTime } from '../times.js';
import { collection, created, entity, noContent } from './answer.js';
import type { Action, GraphCall } from './call.js';
import { create } from './edm/instance.js';
import { badRequest, denied, notFound } from './errors.js';
import { servicePrincipalOf } from './lookup.js';
import { appRoleAssignmentType } from './types/grants.js';

/** The entity set of role assignments. */
const ASSIGNMENT_SET = 'appRoleAssignments';

/** A role assignment as Graph shows it. */
function presentAssignment({ directory }: GraphCall, assignment: AppRoleAssignment): JsonObject {
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

/** The role assignments on the resource that the path names. @throws {GraphError} 404 */
function assignmentsOn(call: GraphCall): readonly AppRoleAssignment[] {
  const { id } = servicePrincipalOf(call).principal;
  return [...call.directory.appRoleAssignments.values()].filter(({ resourceId }) => resourceId === id);
}

/** The role assignment that the path names. @throws {GraphError} 404 */
function assignmentOf(call: GraphCall): AppRoleAssignment {
  const { assignmentId } = call.params;
  const assignment = assignmentsOn(call).find(({ id }) => id === assignmentId);
  if (!assignment) throw notFound(assignmentId!);
  return assignment;
}

/** @see https://learn.microsoft.com/en-us/graph/api/serviceprincipal-list-approleassignedto */
export const listAppRoleAssignments: Action = (call) =>
  collection(
    call,
    ASSIGNMENT_SET,
    assignmentsOn(call).map((assignment) => presentAssignment(call, assignment)),
  );

type Requested = Pick<AppRoleAssignment, 'appRoleId' | 'principalId' | 'resourceId'>;

/**
 * Gives a principal a role of this resource; for an application that is the administrator's consent.
 *
 * @see https://learn.microsoft.com/en-us/graph/api/serviceprincipal-post-approleassignedto
 */
export const assignAppRole: Action = (call) => {
  const resource = servicePrincipalOf(call);
  const requested = create<Requested>(appRoleAssignmentType, call.body);
  const principalType = principalTypeOf(call, requested.principalId);
  if (requested.resourceId !== resource.principal.id || !principalType)
    throw badRequest('Not a valid reference update.');
  checkRole(call, resource, requested.appRoleId, principalType === 'User' ? 'User' : 'Application');
  checkIsNew(call, requested);
  const assignment: AppRoleAssignment = {
    ...requested,
    id: randomBytes(32).toString('base64url'),
    createdDateTime: graphTime(call.clock.now()),
    principalType,
  };
  call.directory.appRoleAssignments.set(assignment.id, assignment);
  return created(call, ASSIGNMENT_SET, presentAssignment(call, assignment));
};

function principalTypeOf(
  { directory }: GraphCall,
  principalId: string,
): AppRoleAssignment['principalType'] | undefined {
  if (directory.servicePrincipals.has(principalId)) return 'ServicePrincipal';
  return directory.users.has(principalId) ? 'User' : undefined;
}

function checkRole(
  { directory }: GraphCall,
  resource: ServicePrincipalRecord,
  roleId: string,
  member: string,
): void {
  const role = directory.publishedBy(resource).appRoles.find(({ id }) => id === roleId);
  if (roleId === DEFAULT_ACCESS_ROLE_ID || (role?.isEnabled && role.allowedMemberTypes.includes(member)))
    return;
  throw badRequest(`Permission being assigned was not found on application '${resource.principal.appId}'.`, [
    { code: 'InvalidUpdate', message: `No enabled role '${roleId}' for members of type ${member}.` },
  ]);
}

function checkIsNew({ directory }: GraphCall, { appRoleId, principalId, resourceId }: Requested): void {
  const held = directory.assignmentsOf(principalId, resourceId);
  if (held.some((assignment) => assignment.appRoleId === appRoleId)) {
    throw badRequest('Permission being assigned already exists on the object.', [
      { code: 'InvalidUpdate', message: `Role '${appRoleId}' is assigned to '${principalId}'.` },
    ]);
  }
}

/** @see https://learn.microsoft.com/en-us/graph/api/serviceprincipal-list-approleassignedto */
export const getAppRoleAssignment: Action = (call) =>
  entity(call, ASSIGNMENT_SET, presentAssignment(call, assignmentOf(call)));

/** @see https://learn.microsoft.com/en-us/graph/api/serviceprincipal-delete-approleassignedto */
export const removeAppRoleAssignment: Action = (call) => {
  const { id } = assignmentOf(call);
  if (call.directory.isPreExisting(id)) throw denied();
  call.directory.appRoleAssignments.delete(id);
  return noContent;
};
