import type { Table } from '../../core/table.js';
import { withoutKeys, type ApplicationRecord, type PasswordCredential } from './application.js';
import type { Directory } from './directory.js';
import type { ServicePrincipalRecord } from './service-principal.js';

/**
 * Everything that was created and is neither deleted nor the tenant's own. Secrets appear without text and hint.
 * Deleted items are left out: nobody calls an application in the recycle bin left over.
 */
export function snapshotDirectory(directory: Directory): Record<string, unknown> {
  const created = <T>(collection: Table<T>): T[] =>
    [...collection].filter(([id]) => !directory.isPreExisting(id)).map(([, value]) => value);
  return structuredClone({
    applications: created(directory.applications).map(describeApplication),
    servicePrincipals: created(directory.servicePrincipals).map((record) =>
      describeServicePrincipal(record, directory),
    ),
    users: created(directory.users),
    groups: created(directory.groups).map(({ group, owners, members }) => ({ ...group, owners, members })),
    claimsMappingPolicies: created(directory.claimsMappingPolicies),
    appRoleAssignments: created(directory.appRoleAssignments),
    oauth2PermissionGrants: created(directory.permissionGrants),
    federatedIdentityCredentials: created(directory.applications).flatMap((record) =>
      record.federatedCredentials.map((credential) => ({
        applicationId: record.application.id,
        ...credential,
      })),
    ),
  });
}

const describeApplication = ({ application, owners }: ApplicationRecord): object => ({
  ...withoutKeys(application),
  passwordCredentials: application.passwordCredentials.map(describePassword),
  owners,
});

const describePassword = ({
  keyId,
  displayName,
  startDateTime,
  endDateTime,
}: PasswordCredential): object => ({
  keyId,
  displayName,
  startDateTime,
  endDateTime,
});

function describeServicePrincipal(record: ServicePrincipalRecord, directory: Directory): object {
  const { displayName, names } = directory.publishedBy(record);
  return {
    ...record.principal,
    passwordCredentials: record.principal.passwordCredentials.map(describePassword),
    displayName,
    servicePrincipalNames: names,
    owners: record.owners,
  };
}
