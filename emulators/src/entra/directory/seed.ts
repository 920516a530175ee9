import { createHash } from 'node:crypto';
import type { Clock } from '../../core/clock.js';
import type { Identity } from '../../core/identity.js';
import { create } from '../graph/edm/instance.js';
import { applicationType } from '../graph/types/application.js';
import { servicePrincipalType } from '../graph/types/service-principal.js';
import { userType } from '../graph/types/user.js';
import { graphSecond } from '../times.js';
import type { Application, ApplicationRecord } from './application.js';
import { Directory } from './directory.js';
import { firstParty, firstPartyIds } from './first-party.js';
import { graphPermissions, MICROSOFT_GRAPH_APP_ID } from './microsoft-graph.js';
import { digestSecret } from './secret.js';
import type { ServicePrincipal } from './service-principal.js';
import type { DirectoryTables } from './tables.js';
import type { User } from './user.js';

/** Object ids of what every tenant of the local cloud has from the start. */
export const seededIds = {
  microsoftGraph: '5d0b2c7e-94a1-4f3c-8b6d-1e7f0a9c2d48',
  pipelineApplication: 'b7e4f0d2-3c15-4a9e-9f68-02d1c5e8a374',
  user: 'a2c6e9f1-7b48-4d05-b3e2-6f90d81c57ab',
} as const;

/** A tenant with one person, Microsoft's principals, and the pipeline, which holds permissions of Microsoft Graph. */
export const createTenant = (identity: Identity, clock: Clock): Directory =>
  new Directory(identity, (tables) => seedTenant(tables, identity, clock.now()));

function seedTenant(tables: DirectoryTables, identity: Identity, now: Date): void {
  const permissions: readonly string[] = identity.graphPermissions ?? graphPermissions;
  const { applications, servicePrincipals, appRoleAssignments, users, preExisting } = tables;
  users.set(seededIds.user, {
    ...create<User>(userType, {
      accountEnabled: true,
      displayName: 'Adele Vance',
      mailNickname: 'adele.vance',
      userPrincipalName: `adele.vance@${identity.tenantDomain}`,
    }),
    id: seededIds.user,
    createdDateTime: graphSecond(now),
  });
  applications.set(seededIds.pipelineApplication, pipelineApplication(identity, now));
  addPrincipal(tables, seededIds.microsoftGraph, MICROSOFT_GRAPH_APP_ID, null);
  addPrincipal(tables, identity.callerObjectId, identity.clientId, graphSecond(now));
  for (const appId of Object.values(firstPartyIds)) addPrincipal(tables, objectIdOf(appId), appId, null);
  for (const role of firstParty(MICROSOFT_GRAPH_APP_ID)!.appRoles)
    if (permissions.includes(role.value!)) assign(tables, role.id, identity.callerObjectId, now);
  for (const table of [applications, servicePrincipals, appRoleAssignments, users])
    for (const id of table.keys()) preExisting.set(id, true);
}

function pipelineApplication(identity: Identity, now: Date): ApplicationRecord {
  const keyId = 'e0c1d7b5-2f86-4b3a-90d4-7a5e1c9f6b20';
  const application: Application = {
    ...create<Application>(applicationType, { displayName: 'Deployment pipeline' }),
    id: seededIds.pipelineApplication,
    appId: identity.clientId,
    createdDateTime: graphSecond(now),
    passwordCredentials: [
      {
        keyId,
        displayName: 'pipeline',
        hint: null,
        startDateTime: graphSecond(now),
        endDateTime: '2299-12-31T00:00:00Z',
        customKeyIdentifier: null,
        secretText: null,
      },
    ],
  };
  return {
    application,
    owners: [],
    secretDigests: { [keyId]: digestSecret(identity.clientSecret) },
    federatedCredentials: [],
  };
}

/** An invented object id of a first-party principal that stays the same from run to run. */
const objectIdOf = (appId: string): string => {
  const digest = createHash('sha256').update(appId).digest('hex');
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-4${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
};

function addPrincipal(
  { servicePrincipals }: DirectoryTables,
  id: string,
  appId: string,
  createdDateTime: string | null,
): void {
  const principal: ServicePrincipal = {
    ...create<ServicePrincipal>(servicePrincipalType, {}),
    id,
    appId,
    createdDateTime,
  };
  servicePrincipals.set(id, { principal, owners: [], secretDigests: {}, claimsMappingPolicies: [] });
}

function assign(
  { appRoleAssignments }: DirectoryTables,
  appRoleId: string,
  principalId: string,
  now: Date,
): void {
  const id = `seeded-${appRoleId}`;
  appRoleAssignments.set(id, {
    id,
    appRoleId,
    createdDateTime: graphSecond(now),
    principalId,
    principalType: 'ServicePrincipal',
    resourceId: seededIds.microsoftGraph,
  });
}
