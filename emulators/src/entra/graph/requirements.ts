import type { Requirement } from './authorize.js';
import type { GraphCall } from './call.js';
import { findApplication, findServicePrincipal } from './lookup.js';

const directoryRead = ['Directory.Read.All', 'Directory.ReadWrite.All'];

const always = (): boolean => true;

/** Whether the caller owns the application or the principal that the path names, or the principal's application. */
function owns(call: GraphCall): boolean {
  const { params, caller, directory } = call;
  const id = params.id!;
  const application = findApplication(call, id) ?? directory.deletedApplications.get(id.toLowerCase());
  if (application) return application.owners.includes(caller.objectId);
  const principal = findServicePrincipal(call, id);
  // What is not there is said to be so.
  if (!principal) return true;
  const backing = directory.applicationByAppId(principal.principal.appId);
  return [principal, backing].some((record) => record?.owners.includes(caller.objectId));
}

const requirement = (anyOf: readonly string[], ownedBy?: Requirement['ownedBy']): Requirement => ({
  anyOf,
  ...(ownedBy && { ownedBy }),
});

/**
 * What each kind of request takes, as the reference of each operation lists it under "Application".
 *
 * @see https://learn.microsoft.com/en-us/graph/permissions-reference
 */
export const requirements = {
  readApplications: requirement(
    ['Application.Read.All', 'Application.ReadWrite.All', ...directoryRead],
    always,
  ),
  createApplications: requirement(['Application.ReadWrite.All'], always),
  writeApplications: requirement(['Application.ReadWrite.All'], owns),
  readAssignments: requirement([
    'AppRoleAssignment.ReadWrite.All',
    'Application.Read.All',
    'Application.ReadWrite.All',
    ...directoryRead,
  ]),
  writeAssignments: requirement(['AppRoleAssignment.ReadWrite.All']),
  readGrants: requirement([
    'DelegatedPermissionGrant.Read.All',
    'DelegatedPermissionGrant.ReadWrite.All',
    ...directoryRead,
  ]),
  writeGrants: requirement(['DelegatedPermissionGrant.ReadWrite.All']),
  readUsers: requirement(['User.Read.All', 'User.ReadWrite.All', ...directoryRead]),
  writeUsers: requirement(['User.ReadWrite.All', 'Directory.ReadWrite.All']),
  readGroups: requirement(['Group.Read.All', 'Group.ReadWrite.All', ...directoryRead]),
  writeGroups: requirement(['Group.ReadWrite.All', 'Directory.ReadWrite.All']),
  readObjects: requirement([...directoryRead, 'User.Read.All', 'Group.Read.All', 'Application.Read.All']),
  readDomains: requirement(['Domain.Read.All', 'Domain.ReadWrite.All', ...directoryRead]),
  readPolicies: requirement(['Policy.Read.All', 'Policy.ReadWrite.ApplicationConfiguration']),
  writePolicies: requirement(['Policy.ReadWrite.ApplicationConfiguration']),
} as const satisfies Readonly<Record<string, Requirement>>;
