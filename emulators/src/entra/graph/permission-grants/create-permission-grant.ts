import { randomBytes } from 'node:crypto';
import type { PermissionGrant } from '../../directory/permission-grant.js';
import { created } from '../answer.js';
import type { Action, GraphCall } from '../call.js';
import { create } from '../edm/instance.js';
import { conflict, GraphError, invalidValue } from '../errors.js';
import { permissionGrantType } from '../types/grants.js';
import { grantSet } from './lookup.js';

/**
 * Consents to delegated permissions, for everyone or for one person.
 *
 * @see https://learn.microsoft.com/en-us/graph/api/oauth2permissiongrant-post
 */
export const createPermissionGrant: Action = (call) => {
  const grant: PermissionGrant = {
    ...create<PermissionGrant>(permissionGrantType, call.body),
    id: randomBytes(32).toString('base64url'),
  };
  checkConsentType(grant);
  checkReferences(call, grant);
  checkIsNew(call, grant);
  call.directory.permissionGrants.set(grant.id, grant);
  return created(call, grantSet, { ...grant });
};

function checkConsentType({ consentType, principalId }: PermissionGrant): void {
  if (consentType === 'AllPrincipals' ? principalId === null : consentType === 'Principal' && principalId)
    return;
  throw invalidValue(
    'consentType',
    'oAuth2PermissionGrant',
    "It is 'AllPrincipals' without principalId, or 'Principal' with it.",
  );
}

function checkReferences(
  { directory }: GraphCall,
  { clientId, resourceId, principalId }: PermissionGrant,
): void {
  const missing = [
    ...[clientId, resourceId].filter((id) => !directory.servicePrincipals.has(id)),
    ...(principalId === null || directory.users.has(principalId) ? [] : [principalId]),
  ][0];
  if (missing === undefined) return;
  throw new GraphError(
    400,
    'Request_BadRequest',
    `Resource '${missing}' does not exist or one of its queried reference-property objects are not present.`,
  );
}

function checkIsNew({ directory }: GraphCall, { clientId, resourceId, principalId }: PermissionGrant): void {
  const same = (held: PermissionGrant): boolean =>
    held.clientId === clientId && held.resourceId === resourceId && held.principalId === principalId;
  if ([...directory.permissionGrants.values()].some(same)) throw conflict('Permission entry already exists.');
}
