import type { ServicePrincipalRecord } from '../../directory/service-principal.js';
import type { Json, JsonObject } from '../../json.js';
import type { GraphCall } from '../call.js';
import { present } from '../edm/instance.js';
import { servicePrincipalType } from '../types/service-principal.js';

/** The members that a principal takes from its application. */
const mirroredNames = [
  'appDisplayName',
  'appDescription',
  'appOwnerOrganizationId',
  'displayName',
  'homepage',
  'logoutUrl',
  'replyUrls',
  'servicePrincipalNames',
  'servicePrincipalType',
  'signInAudience',
  'appRoles',
  'info',
  'oauth2PermissionScopes',
  'verifiedPublisher',
] as const;

/** All members of a service principal. */
export const servicePrincipalMembers: readonly string[] = [
  ...Object.keys(servicePrincipalType.properties),
  ...mirroredNames,
  'samlMetadataUrl',
];

/** A service principal as Graph shows it: its own members, and those of its application as that is now. */
export function presentServicePrincipal(
  { version, directory }: GraphCall,
  record: ServicePrincipalRecord,
): JsonObject {
  const application = directory.publishedBy(record);
  const mirrored: Record<(typeof mirroredNames)[number], Json> = {
    appDisplayName: application.displayName,
    appDescription: application.description,
    appOwnerOrganizationId: application.ownerTenantId,
    displayName: application.displayName,
    homepage: application.homepage,
    logoutUrl: application.logoutUrl,
    replyUrls: application.replyUrls,
    servicePrincipalNames: application.names,
    servicePrincipalType: 'Application',
    signInAudience: application.signInAudience,
    appRoles: application.appRoles.map((role) => ({ origin: 'Application', ...role })),
    info: application.info,
    oauth2PermissionScopes: application.scopes.map((scope) => ({ ...scope })),
    verifiedPublisher: { displayName: null, verifiedPublisherId: null, addedDateTime: null },
  };
  return {
    ...present(servicePrincipalType, record.principal),
    ...mirrored,
    ...(version === 'beta' ? { samlMetadataUrl: null } : {}),
  };
}
