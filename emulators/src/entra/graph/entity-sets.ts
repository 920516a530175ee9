import type { JsonObject } from '../json.js';
import { assignmentsAt, presentAssignment } from './assignments.js';
import { applicationTypeOf } from './applications/representation.js';
import type { GraphCall, GraphVersion } from './call.js';
import { presentObjects } from './directory-objects.js';
import type { Queryable } from './query/check.js';
import { servicePrincipalMembers } from './service-principals/representation.js';
import { claimsMappingPolicyType } from './types/claims-mapping-policy.js';
import { betaFederatedCredentialType } from './types/federated-identity-credential.js';
import { permissionGrantType } from './types/grants.js';
import { groupType } from './types/group.js';
import { shownOfUser, userType } from './types/user.js';

/** Where a resource leads: the related resources, by the id of the one that has them. */
type Navigation = (call: GraphCall, id: string) => readonly JsonObject[];

/** What is known of the resources of an entity set. */
export interface EntitySet extends Queryable {
  /** Members that are answered where none are selected. @default - all */
  readonly shown?: readonly string[];
  readonly navigations: Readonly<Record<string, Navigation>>;
}

/** The related resources of the application or principal with an id, and of any other object. */
const owners: Navigation = (call, id) => {
  const { applications, servicePrincipals, groups } = call.directory;
  const record = applications.get(id) ?? servicePrincipals.get(id) ?? groups.get(id);
  return presentObjects(call, record?.owners ?? []);
};
const members: Navigation = (call, id) => presentObjects(call, call.directory.groups.get(id)?.members ?? []);
const memberOf: Navigation = (call, id) =>
  presentObjects(
    call,
    [...call.directory.groups.values()].flatMap(({ group, members: held }) =>
      held.includes(id) ? [group.id] : [],
    ),
  );
const appRoleAssignments: Navigation = (call, id) =>
  assignmentsAt(call, 'principalId', id).map((held) => presentAssignment(call, held));
const appRoleAssignedTo: Navigation = (call, id) =>
  assignmentsAt(call, 'resourceId', id).map((held) => presentAssignment(call, held));
const oauth2PermissionGrants: Navigation = ({ directory }, id) =>
  [...directory.permissionGrants.values()]
    .filter(({ clientId, principalId }) => clientId === id || principalId === id)
    .map((grant) => ({ ...grant }));
const federatedIdentityCredentials: Navigation = ({ directory }, id) =>
  (directory.applications.get(id)?.federatedCredentials ?? []).map((held) => ({ ...held }));

const setOf = (
  type: string,
  members: readonly string[],
  navigations: EntitySet['navigations'] = {},
  shown?: readonly string[],
): EntitySet => ({
  type,
  properties: new Set([...members, ...Object.keys(navigations)]),
  navigations,
  ...(shown && { shown }),
});

const applicationSet = (version: GraphVersion): EntitySet =>
  setOf('application', Object.keys(applicationTypeOf(version).properties), {
    owners,
    federatedIdentityCredentials,
  });

const principals = setOf('servicePrincipal', servicePrincipalMembers, {
  owners,
  memberOf,
  appRoleAssignments,
  appRoleAssignedTo,
  oauth2PermissionGrants,
});
const users = setOf(
  'user',
  Object.keys(userType.properties),
  { memberOf, appRoleAssignments, oauth2PermissionGrants },
  shownOfUser,
);
const groups = setOf('group', Object.keys(groupType.properties), {
  owners,
  members,
  memberOf,
  appRoleAssignments,
});

const applicationSets = { 'v1.0': applicationSet('v1.0'), beta: applicationSet('beta') };

/** Objects of any type: what one of them has. */
const objects = setOf('directoryObject', [
  ...applicationSets['v1.0'].properties,
  ...principals.properties,
  ...users.properties,
  ...groups.properties,
]);

const sets: Readonly<Record<string, EntitySet>> = {
  servicePrincipals: principals,
  users,
  groups,
  directoryObjects: objects,
  appRoleAssignments: setOf('appRoleAssignment', [
    'id',
    'deletedDateTime',
    'appRoleId',
    'createdDateTime',
    'principalDisplayName',
    'principalId',
    'principalType',
    'resourceDisplayName',
    'resourceId',
  ]),
  oauth2PermissionGrants: setOf('oAuth2PermissionGrant', Object.keys(permissionGrantType.properties)),
  federatedIdentityCredentials: setOf(
    'federatedIdentityCredential',
    Object.keys(betaFederatedCredentialType.properties),
  ),
  claimsMappingPolicies: setOf('claimsMappingPolicy', Object.keys(claimsMappingPolicyType.properties)),
  domains: setOf('domain', [
    'id',
    'authenticationType',
    'isAdminManaged',
    'isDefault',
    'isInitial',
    'isRoot',
    'isVerified',
    'supportedServices',
  ]),
  organization: setOf('organization', [
    'id',
    'deletedDateTime',
    'displayName',
    'countryLetterCode',
    'tenantType',
    'verifiedDomains',
  ]),
};

/** The entity set at the end of a context URL: `applications`, `applications('…')/federatedIdentityCredentials`. */
export function entitySet(name: string, version: GraphVersion): EntitySet {
  const last = name.split('/').at(-1)!;
  return last === 'applications' ? applicationSets[version] : sets[last]!;
}

/** The members of an object among others that are answered where none are selected; undefined for all. */
export const shownOf = (resource: JsonObject): readonly string[] | undefined =>
  resource['@odata.type'] === '#microsoft.graph.user' ? shownOfUser : undefined;
