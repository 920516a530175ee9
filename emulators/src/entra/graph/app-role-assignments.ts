import { randomBytes } from 'node:crypto';
import type { AppRoleAssignment } from '../directory/app-role-assignment.js';
import type { ServicePrincipalRecord } from '../directory/service-principal.js';
import { DEFAULT_ACCESS_ROLE_ID, guidBytes } from '../guid.js';
import { graphSecond } from '../times.js';
import { collection, created, entity, noContent } from './answer.js';
import { assignmentsAt, presentAssignment, type AssignmentEnd } from './assignments.js';
import type { Action, GraphCall } from './call.js';
import { create } from './edm/instance.js';
import { badRequest, denied, notFound } from './errors.js';
import { groupOf, servicePrincipalOf, userOf } from './lookup.js';
import { appRoleAssignmentType } from './types/grants.js';

/** The entity set of role assignments. */
const ASSIGNMENT_SET = 'appRoleAssignments';

/** Whose role assignments a path is about, and at which end of them that object is. */
export interface Assigned {
  readonly end: AssignmentEnd;
  /** The id of the object that the path names. @throws {GraphError} 404 */
  readonly idOf: (call: GraphCall) => string;
}

const principalId = (call: GraphCall): string => servicePrincipalOf(call).principal.id;

/** `/servicePrincipals/{id}/appRoleAssignedTo`: what others hold of this resource. */
export const assignedTo: Assigned = { end: 'resourceId', idOf: principalId };
/** `/…/{id}/appRoleAssignments`: what this one holds. */
export const assignedToPrincipal: Assigned = { end: 'principalId', idOf: principalId };
export const assignedToUser: Assigned = { end: 'principalId', idOf: (call) => userOf(call).id };
export const assignedToGroup: Assigned = { end: 'principalId', idOf: (call) => groupOf(call).group.id };

/** The role assignment that the path names, if it is there. */
function findAssignment({ end, idOf }: Assigned, call: GraphCall): AppRoleAssignment | undefined {
  const { assignmentId } = call.params;
  return assignmentsAt(call, end, idOf(call)).find(({ id }) => id === assignmentId);
}

/** @see https://learn.microsoft.com/en-us/graph/api/serviceprincipal-list-approleassignedto */
export const listAppRoleAssignments =
  ({ end, idOf }: Assigned): Action =>
  (call) => {
    const held = assignmentsAt(call, end, idOf(call));
    return collection(
      call,
      ASSIGNMENT_SET,
      held.map((assignment) => presentAssignment(call, assignment)),
    );
  };

type Requested = Pick<AppRoleAssignment, 'appRoleId' | 'principalId' | 'resourceId'>;

/**
 * Gives a principal a role of a resource; for an application that is the administrator's consent.
 *
 * @see https://learn.microsoft.com/en-us/graph/api/serviceprincipal-post-approleassignedto
 */
export const assignAppRole =
  ({ end, idOf }: Assigned): Action =>
  (call) => {
    const { directory, clock } = call;
    const id = idOf(call);
    const requested = create<Requested>(appRoleAssignmentType, call.body);
    const resource = directory.servicePrincipals.get(requested.resourceId);
    const principalType = principalTypeOf(call, requested.principalId);
    if (!resource && end === 'principalId') throw notFound(String(requested.resourceId));
    if (!resource || !requested.appRoleId || requested[end] !== id || !principalType)
      throw badRequest('Not a valid reference update.');
    checkRole(call, resource, requested.appRoleId, principalType);
    checkIsNew(call, requested);
    const assignment: AppRoleAssignment = {
      ...requested,
      id: Buffer.concat([guidBytes(requested.principalId), randomBytes(16)]).toString('base64url'),
      createdDateTime: graphSecond(clock.now()),
      principalType,
    };
    directory.appRoleAssignments.set(assignment.id, assignment);
    return created(call, ASSIGNMENT_SET, presentAssignment(call, assignment));
  };

function principalTypeOf(
  { directory }: GraphCall,
  id: string,
): AppRoleAssignment['principalType'] | undefined {
  if (directory.servicePrincipals.has(id)) return 'ServicePrincipal';
  if (directory.groups.has(id)) return 'Group';
  return directory.users.has(id) ? 'User' : undefined;
}

function checkRole(
  { directory }: GraphCall,
  resource: ServicePrincipalRecord,
  roleId: string,
  principalType: AppRoleAssignment['principalType'],
): void {
  // Roles for people are those of groups, too.
  const member = principalType === 'ServicePrincipal' ? 'Application' : 'User';
  const role = directory.publishedBy(resource).appRoles.find(({ id }) => id === roleId);
  if (roleId === DEFAULT_ACCESS_ROLE_ID || (role?.isEnabled && role.allowedMemberTypes.includes(member)))
    return;
  throw badRequest(`Permission being assigned was not found on application '${resource.principal.appId}'.`, [
    { code: 'InvalidUpdate', message: `No enabled role '${roleId}' for members of type ${member}.` },
  ]);
}

/** Three programs compare the text for equality. */
function checkIsNew({ directory }: GraphCall, requested: Requested): void {
  const held = directory.assignmentsOf(requested.principalId, requested.resourceId);
  if (held.some(({ appRoleId }) => appRoleId === requested.appRoleId)) {
    throw badRequest('Permission being assigned already exists on the object', [
      {
        code: 'InvalidUpdate',
        message: `Role '${requested.appRoleId}' is assigned to '${requested.principalId}'.`,
      },
    ]);
  }
}

/** @see https://learn.microsoft.com/en-us/graph/api/serviceprincipal-list-approleassignedto */
export const getAppRoleAssignment =
  (assigned: Assigned): Action =>
  (call) => {
    const assignment = findAssignment(assigned, call);
    if (!assignment) throw notFound(call.params.assignmentId!);
    return entity(call, ASSIGNMENT_SET, presentAssignment(call, assignment));
  };

/**
 * @see https://learn.microsoft.com/en-us/graph/api/serviceprincipal-delete-approleassignedto
 * @see https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/3614 (one that is not there)
 */
export const removeAppRoleAssignment =
  (assigned: Assigned): Action =>
  (call) => {
    const assignment = findAssignment(assigned, call);
    if (!assignment) throw badRequest('EntitlementGrant being updated or deleted is not found.');
    if (call.directory.isPreExisting(assignment.id)) throw denied();
    call.directory.appRoleAssignments.delete(assignment.id);
    return noContent;
  };
