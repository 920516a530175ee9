import { Table } from '../../core/table.js';
import type { StoredIssuerKey } from '../login/issuer-keys.js';
import type { AppRoleAssignment } from './app-role-assignment.js';
import type { ApplicationRecord } from './application.js';
import type { ClaimsMappingPolicy } from './claims-mapping-policy.js';
import type { GroupRecord } from './group.js';
import type { PermissionGrant } from './permission-grant.js';
import type { ServicePrincipalRecord } from './service-principal.js';
import type { User } from './user.js';

/** Everything that the tenant keeps: directory objects by object id, and the keys of its sign-in service. */
export const directoryTables = () => ({
  applications: new Table<ApplicationRecord>(),
  servicePrincipals: new Table<ServicePrincipalRecord>(),
  users: new Table<User>(),
  groups: new Table<GroupRecord>(),
  claimsMappingPolicies: new Table<ClaimsMappingPolicy>(),
  appRoleAssignments: new Table<AppRoleAssignment>(),
  permissionGrants: new Table<PermissionGrant>(),
  deletedApplications: new Table<ApplicationRecord>(),
  deletedServicePrincipals: new Table<ServicePrincipalRecord>(),
  deletedUsers: new Table<User>(),
  deletedGroups: new Table<GroupRecord>(),
  /** The ids of what the tenant has from the start: nobody deletes it, and it is no part of a snapshot. */
  preExisting: new Table<true>(),
  signingKeys: new Table<StoredIssuerKey>(),
});

export type DirectoryTables = ReturnType<typeof directoryTables>;
