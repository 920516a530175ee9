import type { Clock } from '../../core/clock.js';
import type { Identity } from '../../core/identity.js';
import { create } from '../graph/edm/instance.js';
import { applicationType } from '../graph/types/application.js';
import { servicePrincipalType } from '../graph/types/service-principal.js';
import { graphTime } from '../times.js';
import type { Application, ApplicationRecord } from './application.js';
import { Directory } from './directory.js';
import { graphRoles, MICROSOFT_GRAPH_APP_ID } from './microsoft-graph.js';
import { digestSecret } from './secret.js';
import type { ServicePrincipal } from './service-principal.js';
import type { DirectoryTables } from './tables.js';

/** Object ids of what every tenant of the local cloud has from the start. */
export const seededIds = {
  microsoftGraph: '5d0b2c7e-94a1-4f3c-8b6d-1e7f0a9c2d48',
  pipelineApplication: 'b7e4f0d2-3c15-4a9e-9f68-02d1c5e8a374',
  user: 'a2c6e9f1-7b48-4d05-b3e2-6f90d81c57ab',
} as const;

/** A tenant with one person, Microsoft Graph, and the pipeline, which holds the roles that a deployment takes. */
export const createTenant = (identity: Identity, clock: Clock): Directory =>
  new Directory(identity, (tables) => seedTenant(tables, identity, clock.now()));

function seedTenant(tables: DirectoryTables, identity: Identity, now: Date): void {
  const { applications, servicePrincipals, appRoleAssignments, preExisting } = tables;
  tables.users.set(seededIds.user, {
    id: seededIds.user,
    displayName: 'Adele Vance',
    userPrincipalName: `adele.vance@${identity.tenantDomain}`,
  });
  applications.set(seededIds.pipelineApplication, pipelineApplication(identity, now));
  addPrincipal(tables, seededIds.microsoftGraph, MICROSOFT_GRAPH_APP_ID, now);
  addPrincipal(tables, identity.callerObjectId, identity.clientId, now);
  for (const role of Object.values(graphRoles)) assign(tables, role.id, identity.callerObjectId, now);
  for (const table of [applications, servicePrincipals, appRoleAssignments])
    for (const id of table.keys()) preExisting.set(id, true);
}

function pipelineApplication(identity: Identity, now: Date): ApplicationRecord {
  const keyId = 'e0c1d7b5-2f86-4b3a-90d4-7a5e1c9f6b20';
  const application: Application = {
    ...create<Application>(applicationType, { displayName: 'Deployment pipeline' }),
    id: seededIds.pipelineApplication,
    appId: identity.clientId,
    createdDateTime: graphTime(now),
    passwordCredentials: [
      {
        keyId,
        displayName: 'pipeline',
        hint: null,
        startDateTime: graphTime(now),
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

function addPrincipal({ servicePrincipals }: DirectoryTables, id: string, appId: string, now: Date): void {
  const principal: ServicePrincipal = {
    ...create<ServicePrincipal>(servicePrincipalType, {}),
    id,
    appId,
    createdDateTime: graphTime(now),
  };
  servicePrincipals.set(id, { principal, owners: [] });
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
    createdDateTime: graphTime(now),
    principalId,
    principalType: 'ServicePrincipal',
    resourceId: seededIds.microsoftGraph,
  });
}
