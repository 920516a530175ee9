import type { Identity } from '../../core/identity.js';
import { create } from '../graph/edm/instance.js';
import { applicationType } from '../graph/types/application.js';
import { servicePrincipalType } from '../graph/types/service-principal.js';
import { graphTime } from '../times.js';
import type { Application, ApplicationRecord } from './application.js';
import { Directory } from './directory.js';
import { graphRoles, microsoftGraph, microsoftGraphAppId } from './microsoft-graph.js';
import { digestSecret } from './secret.js';
import {
  publish,
  type PublishedApplication,
  type ServicePrincipal,
  type ServicePrincipalRecord,
} from './service-principal.js';

/** Object ids of what every tenant of the local cloud has from the start. */
export const seededIds = {
  microsoftGraph: '5d0b2c7e-94a1-4f3c-8b6d-1e7f0a9c2d48',
  pipelineApplication: 'b7e4f0d2-3c15-4a9e-9f68-02d1c5e8a374',
  user: 'a2c6e9f1-7b48-4d05-b3e2-6f90d81c57ab',
} as const;

/** A tenant with one person, Microsoft Graph, and the pipeline, which holds the roles that a deployment takes. */
export function createTenant(identity: Identity, now: Date): Directory {
  const directory = new Directory(identity.tenantId, identity.tenantDomain, 'Contoso');
  directory.users.set(seededIds.user, {
    id: seededIds.user,
    displayName: 'Adele Vance',
    userPrincipalName: `adele.vance@${identity.tenantDomain}`,
  });
  const pipeline = pipelineApplication(identity, now);
  directory.applications.set(seededIds.pipelineApplication, pipeline);
  addPrincipal(directory, seededIds.microsoftGraph, microsoftGraphAppId, now, () => microsoftGraph);
  addPrincipal(directory, identity.callerObjectId, identity.clientId, now, () =>
    publish(pipeline.application, identity.tenantId),
  );
  for (const role of Object.values(graphRoles)) assign(directory, role.id, identity.callerObjectId, now);
  directory.adoptAll();
  return directory;
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
    owners: new Set(),
    secretDigests: new Map([[keyId, digestSecret(identity.clientSecret)]]),
    federatedCredentials: new Map(),
  };
}

function addPrincipal(
  directory: Directory,
  id: string,
  appId: string,
  now: Date,
  published: () => PublishedApplication,
): void {
  const principal: ServicePrincipal = {
    ...create<ServicePrincipal>(servicePrincipalType, {}),
    id,
    appId,
    createdDateTime: graphTime(now),
  };
  const record: ServicePrincipalRecord = { principal, owners: new Set(), published };
  directory.servicePrincipals.set(id, record);
}

function assign(directory: Directory, appRoleId: string, principalId: string, now: Date): void {
  const id = `seeded-${appRoleId}`;
  directory.appRoleAssignments.set(id, {
    id,
    appRoleId,
    createdDateTime: graphTime(now),
    principalId,
    principalType: 'ServicePrincipal',
    resourceId: seededIds.microsoftGraph,
  });
}
