import { graphRoles } from '../directory/microsoft-graph.js';
import { createApplication } from './applications/create-application.js';
import { deleteApplication } from './applications/delete-application.js';
import { getApplication } from './applications/get-application.js';
import { listApplications } from './applications/list-applications.js';
import { updateApplication } from './applications/update-application.js';
import type { Action } from './call.js';
import { addPassword } from './credentials/add-password.js';
import { removePassword } from './credentials/remove-password.js';
import { getDeletedApplication } from './deleted-items/get-deleted-application.js';
import { listDeletedApplications } from './deleted-items/list-deleted-applications.js';
import { purgeDeletedApplication } from './deleted-items/purge-deleted-application.js';
import { addOwner } from './owners/add-owner.js';
import { listOwners } from './owners/list-owners.js';
import { removeOwner } from './owners/remove-owner.js';
import {
  assignAppRole,
  getAppRoleAssignment,
  listAppRoleAssignments,
  removeAppRoleAssignment,
} from './app-role-assignments.js';
import {
  createPermissionGrant,
  deletePermissionGrant,
  getPermissionGrant,
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
import type { Route } from './router.js';
import { createServicePrincipal } from './service-principals/create-service-principal.js';
import { deleteServicePrincipal } from './service-principals/delete-service-principal.js';
import { getServicePrincipal } from './service-principals/get-service-principal.js';
import { listServicePrincipals } from './service-principals/list-service-principals.js';
import { updateServicePrincipal } from './service-principals/update-service-principal.js';

type Entry = readonly [method: string, path: string, action: Action];

const taking = ({ value }: { value: string | null }, entries: readonly Entry[]): readonly Route[] =>
  entries.map(([method, path, action]) => ({ method, path, action, permission: value! }));

/** Everything that the local Microsoft Graph does, in v1.0 and in beta. */
export const routes: readonly Route[] = [
  ...taking(graphRoles.manageApplications, [
    ['GET', '/applications', listApplications],
    ['POST', '/applications', createApplication],
    ['GET', '/applications/{id}', getApplication],
    ['PATCH', '/applications/{id}', updateApplication],
    ['DELETE', '/applications/{id}', deleteApplication],
    ['POST', '/applications/{id}/addPassword', addPassword],
    ['POST', '/applications/{id}/removePassword', removePassword],
    ['GET', '/applications/{id}/owners', listOwners('applications')],
    ['POST', '/applications/{id}/owners/$ref', addOwner('applications')],
    ['DELETE', '/applications/{id}/owners/{ownerId}/$ref', removeOwner('applications')],
    ['GET', '/applications/{id}/federatedIdentityCredentials', listFederatedCredentials],
    ['POST', '/applications/{id}/federatedIdentityCredentials', createFederatedCredential],
    ['GET', '/applications/{id}/federatedIdentityCredentials/{credentialId}', getFederatedCredential],
    ['PATCH', '/applications/{id}/federatedIdentityCredentials/{credentialId}', updateFederatedCredential],
    ['DELETE', '/applications/{id}/federatedIdentityCredentials/{credentialId}', deleteFederatedCredential],
    ['GET', '/servicePrincipals', listServicePrincipals],
    ['POST', '/servicePrincipals', createServicePrincipal],
    ['GET', '/servicePrincipals/{id}', getServicePrincipal],
    ['PATCH', '/servicePrincipals/{id}', updateServicePrincipal],
    ['DELETE', '/servicePrincipals/{id}', deleteServicePrincipal],
    ['GET', '/servicePrincipals/{id}/owners', listOwners('servicePrincipals')],
    ['POST', '/servicePrincipals/{id}/owners/$ref', addOwner('servicePrincipals')],
    ['DELETE', '/servicePrincipals/{id}/owners/{ownerId}/$ref', removeOwner('servicePrincipals')],
    ['GET', '/directory/deletedItems/microsoft.graph.application', listDeletedApplications],
    ['GET', '/directory/deletedItems/{id}', getDeletedApplication],
    ['DELETE', '/directory/deletedItems/{id}', purgeDeletedApplication],
  ]),
  ...taking(graphRoles.assignRoles, [
    ['GET', '/servicePrincipals/{id}/appRoleAssignedTo', listAppRoleAssignments],
    ['POST', '/servicePrincipals/{id}/appRoleAssignedTo', assignAppRole],
    ['GET', '/servicePrincipals/{id}/appRoleAssignedTo/{assignmentId}', getAppRoleAssignment],
    ['DELETE', '/servicePrincipals/{id}/appRoleAssignedTo/{assignmentId}', removeAppRoleAssignment],
  ]),
  ...taking(graphRoles.grantPermissions, [
    ['GET', '/oauth2PermissionGrants', listPermissionGrants],
    ['POST', '/oauth2PermissionGrants', createPermissionGrant],
    ['GET', '/oauth2PermissionGrants/{id}', getPermissionGrant],
    ['PATCH', '/oauth2PermissionGrants/{id}', updatePermissionGrant],
    ['DELETE', '/oauth2PermissionGrants/{id}', deletePermissionGrant],
  ]),
];
