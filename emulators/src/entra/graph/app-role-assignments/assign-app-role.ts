import { randomBytes } from 'node:crypto';
import type { AppRoleAssignment } from '../../directory/app-role-assignment.js';
import type { ServicePrincipalRecord } from '../../directory/service-principal.js';
import { defaultAccessRoleId } from '../../guid.js';
import { graphTime } from '../../times.js';
import { created } from '../answer.js';
import type { Action, GraphCall } from '../call.js';
import { create } from '../edm/instance.js';
import { badRequest } from '../errors.js';
import { servicePrincipalOf } from '../lookup.js';
import { appRoleAssignmentType } from '../types/grants.js';
import { assignmentSet, presentAssignment } from './representation.js';

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
  return created(call, assignmentSet, presentAssignment(call, assignment));
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
  if (roleId === defaultAccessRoleId || (role?.isEnabled && role.allowedMemberTypes.includes(member))) return;
  throw badRequest(`Permission being assigned was not found on application '${resource.principal.appId}'.`, [
    { code: 'InvalidUpdate', message: `No enabled role '${roleId}' for members of type ${member}.` },
  ]);
}

function checkIsNew({ directory }: GraphCall, { appRoleId, principalId, resourceId }: Requested): void {
  const held = directory.assignmentsOf(principalId, resourceId);
  if (held.some((assignment) => assignment.appRoleId === appRoleId))
    throw badRequest('Permission being assigned already exists on the object.', [
      { code: 'InvalidUpdate', message: `Role '${appRoleId}' is assigned to '${principalId}'.` },
    ]);
}
