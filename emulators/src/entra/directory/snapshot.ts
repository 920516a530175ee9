import type { ApplicationRecord } from './application.js';
import type { Directory } from './directory.js';
import type { ServicePrincipalRecord } from './service-principal.js';

/**
 * Everything that was created and is neither deleted nor the tenant's own. Secrets appear without text and hint.
 * Deleted items are left out: nobody calls an application in the recycle bin left over.
 */
export function snapshotDirectory(directory: Directory): Record<string, unknown> {
  const created = <T>(collection: ReadonlyMap<string, T>): T[] =>
    [...collection].filter(([id]) => !directory.isPreExisting(id)).map(([, value]) => value);
  return structuredClone({
    applications: created(directory.applications).map(describeApplication),
    servicePrincipals: created(directory.servicePrincipals).map(describeServicePrincipal),
    appRoleAssignments: created(directory.appRoleAssignments),
    oauth2PermissionGrants: created(directory.permissionGrants),
    federatedIdentityCredentials: created(directory.applications).flatMap((record) =>
      [...record.federatedCredentials.values()].map((credential) => ({
        applicationId: record.application.id,
        ...credential,
      })),
    ),
  });
}

const describeApplication = ({ application, owners }: ApplicationRecord): object => ({
  ...application,
  passwordCredentials: application.passwordCredentials.map(
    ({ keyId, displayName, startDateTime, endDateTime }) => ({
      keyId,
      displayName,
      startDateTime,
      endDateTime,
    }),
  ),
  owners: [...owners],
});

const describeServicePrincipal = ({ principal, owners, published }: ServicePrincipalRecord): object => ({
  ...principal,
  displayName: published().displayName,
  servicePrincipalNames: published().names,
  owners: [...owners],
});
