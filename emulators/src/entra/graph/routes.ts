import { setLogo } from './applications/logo.js';
import { createApplication } from './applications/create-application.js';
import { deleteApplication } from './applications/delete-application.js';
import { getApplication } from './applications/get-application.js';
import { allApplications, listApplications } from './applications/list-applications.js';
import { updateApplication } from './applications/update-application.js';
import { countOf } from './answer.js';
import type { Requirement } from './authorize.js';
import type { Action, GraphCall } from './call.js';
import { addPassword } from './credentials/add-password.js';
import { addKey, removeKey } from './credentials/keys.js';
import { removePassword } from './credentials/remove-password.js';
import {
  getDeletedObject,
  listDeleted,
  purgeDeletedObject,
  restoreDeletedObject,
} from './deleted-items/deleted-items.js';
import { allGroups, createGroup, deleteGroup, getGroup, listGroups, updateGroup } from './groups/groups.js';
import { addMember, listMembers, listTransitiveMembers, removeMember } from './groups/members.js';
import {
  checkMemberGroups,
  getMemberGroups,
  listMemberOf,
  listTransitiveMemberOf,
} from './groups/membership.js';
import { deleteObject, getByIds, getObject } from './objects/objects.js';
import { addOwner } from './owners/add-owner.js';
import { listOwners } from './owners/list-owners.js';
import { removeOwner } from './owners/remove-owner.js';
import type { OwnedSet } from './owners/owned.js';
import type { HolderSet } from './credentials/holder.js';
import {
  assignAppRole,
  assignedTo,
  assignedToGroup,
  assignedToPrincipal,
  assignedToUser,
  getAppRoleAssignment,
  listAppRoleAssignments,
  removeAppRoleAssignment,
  type Assigned,
} from './app-role-assignments.js';
import {
  createPermissionGrant,
  deletePermissionGrant,
  getPermissionGrant,
  listGrantsOfPrincipal,
  listGrantsOfUser,
  listPermissionGrants,
  updatePermissionGrant,
} from './permission-grants.js';
import {
  createFederatedCredential,
  deleteFederatedCredential,
  getFederatedCredential,
  listFederatedCredentials,
  updateFederatedCredential,
} from './federated-credentials.js';
import {
  assignPolicy,
  createPolicy,
  deletePolicy,
  getPolicy,
  listAssignedPolicies,
  listPolicies,
  removeAssignedPolicy,
  updatePolicy,
} from './policies/claims-mapping-policies.js';
import { requirements } from './requirements.js';
import type { Route } from './router.js';
import { createServicePrincipal } from './service-principals/create-service-principal.js';
import { deleteServicePrincipal } from './service-principals/delete-service-principal.js';
import { getServicePrincipal } from './service-principals/get-service-principal.js';
import { allServicePrincipals, listServicePrincipals } from './service-principals/list-service-principals.js';
import { updateServicePrincipal } from './service-principals/update-service-principal.js';
import { getDomain, listDomains, listOrganization } from './tenant.js';
import { allUsers, createUser, deleteUser, getMe, getUser, listUsers, updateUser } from './users/users.js';

type Entry = readonly [method: string, path: string, action: Action];

/** Requests of one kind: reading, or changing. */
const taking = (requirement: Requirement, entries: readonly Entry[]): readonly Route[] =>
  entries.map(([method, path, action]) => ({ method, path, action, requirement }));

const counting = (
  set: string,
  all: (call: GraphCall) => Parameters<typeof countOf>[2],
  requirement: Requirement,
): readonly Route[] =>
  taking(requirement, [['GET', `/${set}/$count`, (call) => countOf(call, set, all(call))]]);

const owning = (set: OwnedSet, read: Requirement, write: Requirement): readonly Route[] => [
  ...taking(read, [['GET', `/${set}/{id}/owners`, listOwners(set)]]),
  ...taking(write, [
    ['POST', `/${set}/{id}/owners/$ref`, addOwner(set)],
    ['DELETE', `/${set}/{id}/owners/{ownerId}/$ref`, removeOwner(set)],
  ]),
];

const holding = (set: HolderSet): readonly Route[] =>
  taking(requirements.writeApplications, [
    ['POST', `/${set}/{id}/addPassword`, addPassword(set)],
    ['POST', `/${set}/{id}/removePassword`, removePassword(set)],
    ['POST', `/${set}/{id}/addKey`, addKey(set)],
    ['POST', `/${set}/{id}/removeKey`, removeKey(set)],
  ]);

const assigning = (path: string, assigned: Assigned): readonly Route[] => [
  ...taking(requirements.readAssignments, [
    ['GET', path, listAppRoleAssignments(assigned)],
    ['GET', `${path}/{assignmentId}`, getAppRoleAssignment(assigned)],
  ]),
  ...taking(requirements.writeAssignments, [
    ['POST', path, assignAppRole(assigned)],
    ['DELETE', `${path}/{assignmentId}`, removeAppRoleAssignment(assigned)],
  ]),
];

const belonging = (set: string, requirement: Requirement): readonly Route[] =>
  taking(requirement, [
    ['GET', `/${set}/{id}/memberOf`, listMemberOf],
    ['GET', `/${set}/{id}/transitiveMemberOf`, listTransitiveMemberOf],
    ['POST', `/${set}/{id}/getMemberGroups`, getMemberGroups],
    ['POST', `/${set}/{id}/checkMemberGroups`, checkMemberGroups],
    ['POST', `/${set}/{id}/getMemberObjects`, getMemberGroups],
    ['POST', `/${set}/{id}/checkMemberObjects`, checkMemberGroups],
  ]);

const { readApplications, createApplications, writeApplications, readGroups, writeGroups } = requirements;

/** Everything that the local Microsoft Graph does, in v1.0 and in beta. */
export const routes: readonly Route[] = [
  ...counting('applications', allApplications, readApplications),
  ...taking(readApplications, [
    ['GET', '/applications', listApplications],
    ['GET', '/applications/{id}', getApplication],
    ['GET', '/applications/{id}/federatedIdentityCredentials', listFederatedCredentials],
    ['GET', '/applications/{id}/federatedIdentityCredentials/{credentialId}', getFederatedCredential],
  ]),
  ...taking(createApplications, [['POST', '/applications', createApplication]]),
  ...taking(writeApplications, [
    ['PATCH', '/applications/{id}', updateApplication],
    ['DELETE', '/applications/{id}', deleteApplication],
    ['PUT', '/applications/{id}/logo', setLogo],
    ['POST', '/applications/{id}/federatedIdentityCredentials', createFederatedCredential],
    ['PATCH', '/applications/{id}/federatedIdentityCredentials/{credentialId}', updateFederatedCredential],
    ['DELETE', '/applications/{id}/federatedIdentityCredentials/{credentialId}', deleteFederatedCredential],
  ]),
  ...holding('applications'),
  ...owning('applications', readApplications, writeApplications),
  ...counting('servicePrincipals', allServicePrincipals, readApplications),
  ...taking(readApplications, [
    ['GET', '/servicePrincipals', listServicePrincipals],
    ['GET', '/servicePrincipals/{id}', getServicePrincipal],
  ]),
  ...taking(createApplications, [['POST', '/servicePrincipals', createServicePrincipal]]),
  ...taking(writeApplications, [
    ['PATCH', '/servicePrincipals/{id}', updateServicePrincipal],
    ['DELETE', '/servicePrincipals/{id}', deleteServicePrincipal],
  ]),
  ...holding('servicePrincipals'),
  ...owning('servicePrincipals', readApplications, writeApplications),
  ...belonging('servicePrincipals', readApplications),
  ...assigning('/servicePrincipals/{id}/appRoleAssignedTo', assignedTo),
  ...assigning('/servicePrincipals/{id}/appRoleAssignments', assignedToPrincipal),
  ...assigning('/users/{id}/appRoleAssignments', assignedToUser),
  ...assigning('/groups/{id}/appRoleAssignments', assignedToGroup),
  ...taking(requirements.readGrants, [
    ['GET', '/servicePrincipals/{id}/oauth2PermissionGrants', listGrantsOfPrincipal],
    ['GET', '/users/{id}/oauth2PermissionGrants', listGrantsOfUser],
    ['GET', '/oauth2PermissionGrants', listPermissionGrants],
    ['GET', '/oauth2PermissionGrants/{id}', getPermissionGrant],
  ]),
  ...taking(requirements.writeGrants, [
    ['POST', '/oauth2PermissionGrants', createPermissionGrant],
    ['PATCH', '/oauth2PermissionGrants/{id}', updatePermissionGrant],
    ['DELETE', '/oauth2PermissionGrants/{id}', deletePermissionGrant],
  ]),
  ...taking(readApplications, [
    ['GET', '/directory/deletedItems/{id}', getDeletedObject],
    ['GET', '/directory/deletedItems/microsoft.graph.application', listDeleted('application')],
    ['GET', '/directory/deletedItems/microsoft.graph.servicePrincipal', listDeleted('servicePrincipal')],
    ['GET', '/directory/deletedItems/microsoft.graph.group', listDeleted('group')],
    ['GET', '/directory/deletedItems/microsoft.graph.user', listDeleted('user')],
  ]),
  ...taking(writeApplications, [
    ['POST', '/directory/deletedItems/{id}/restore', restoreDeletedObject],
    ['DELETE', '/directory/deletedItems/{id}', purgeDeletedObject],
  ]),
  ...counting('users', allUsers, requirements.readUsers),
  ...taking(requirements.readUsers, [
    ['GET', '/me', getMe],
    ['GET', '/users', listUsers],
    ['GET', '/users/{id}', getUser],
  ]),
  ...taking(requirements.writeUsers, [
    ['POST', '/users', createUser],
    ['PATCH', '/users/{id}', updateUser],
    ['DELETE', '/users/{id}', deleteUser],
  ]),
  ...belonging('users', requirements.readUsers),
  ...counting('groups', allGroups, readGroups),
  ...taking(readGroups, [
    ['GET', '/groups', listGroups],
    ['GET', '/groups/{id}', getGroup],
    ['GET', '/groups/{id}/members', listMembers],
    ['GET', '/groups/{id}/transitiveMembers', listTransitiveMembers],
  ]),
  ...taking(writeGroups, [
    ['POST', '/groups', createGroup],
    ['PATCH', '/groups/{id}', updateGroup],
    ['DELETE', '/groups/{id}', deleteGroup],
    ['POST', '/groups/{id}/members/$ref', addMember],
    ['DELETE', '/groups/{id}/members/{memberId}/$ref', removeMember],
  ]),
  ...owning('groups', readGroups, writeGroups),
  ...belonging('groups', readGroups),
  ...belonging('directoryObjects', requirements.readObjects),
  ...taking(requirements.readObjects, [
    ['GET', '/directoryObjects/{id}', getObject],
    ['POST', '/directoryObjects/getByIds', getByIds],
  ]),
  ...taking({ anyOf: ['Directory.ReadWrite.All'] }, [['DELETE', '/directoryObjects/{id}', deleteObject]]),
  ...taking(requirements.readDomains, [
    ['GET', '/domains', listDomains],
    ['GET', '/domains/{id}', getDomain],
    ['GET', '/organization', listOrganization],
  ]),
  ...taking(requirements.readPolicies, [
    ['GET', '/policies/claimsMappingPolicies', listPolicies],
    ['GET', '/policies/claimsMappingPolicies/{policyId}', getPolicy],
    ['GET', '/servicePrincipals/{id}/claimsMappingPolicies', listAssignedPolicies],
  ]),
  ...taking(requirements.writePolicies, [
    ['POST', '/policies/claimsMappingPolicies', createPolicy],
    ['PATCH', '/policies/claimsMappingPolicies/{policyId}', updatePolicy],
    ['DELETE', '/policies/claimsMappingPolicies/{policyId}', deletePolicy],
    ['POST', '/servicePrincipals/{id}/claimsMappingPolicies/$ref', assignPolicy],
    ['DELETE', '/servicePrincipals/{id}/claimsMappingPolicies/{policyId}/$ref', removeAssignedPolicy],
  ]),
];
