import type { PermissionGrant } from '../directory/permission-grant.js';
import { guidBytes } from '../guid.js';
import { collection, created, entity, noContent } from './answer.js';
import type { Action, GraphAnswer, GraphCall } from './call.js';
import { create, patch } from './edm/instance.js';
import { GraphError, badRequest, conflict, invalidValue, notFound, required } from './errors.js';
import { servicePrincipalOf, userOf } from './lookup.js';
import { permissionGrantType } from './types/grants.js';

/** The entity set of delegated permission grants. */
const GRANT_SET = 'oauth2PermissionGrants';

/** The grant that the path names. @throws {GraphError} 404 */
function grantOf({ directory, params }: GraphCall): PermissionGrant {
  const grant = directory.permissionGrants.get(params.id!);
  if (!grant) throw notFound(params.id!);
  return grant;
}

/** @see https://learn.microsoft.com/en-us/graph/api/oauth2permissiongrant-list */
export const listPermissionGrants: Action = (call) => grantsWhere(call, () => true);

/**
 * Consents to delegated permissions, for everyone or for one person.
 *
 * @see https://learn.microsoft.com/en-us/graph/api/oauth2permissiongrant-post
 */
export const createPermissionGrant: Action = (call) => {
  const grant: PermissionGrant = {
    ...create<PermissionGrant>(permissionGrantType, call.body),
  };
  for (const name of ['clientId', 'resourceId']) required(grant, name, 'OAuth2PermissionGrant');
  checkConsentType(grant);
  checkReferences(call, grant);
  checkIsNew(call, grant);
  const id = grantId(grant);
  call.directory.permissionGrants.set(id, { ...grant, id });
  return created(call, GRANT_SET, { ...grant, id });
};

/** Both ends, and the person if it is one's: the same grant has the same id in every tenant that has these. */
const grantId = ({ clientId, resourceId, principalId }: PermissionGrant): string =>
  Buffer.concat(
    [clientId, resourceId, ...(principalId === null ? [] : [principalId])].map(guidBytes),
  ).toString('base64url');

/** The grants of a client. @see https://learn.microsoft.com/en-us/graph/api/serviceprincipal-list-oauth2permissiongrants */
export const listGrantsOfPrincipal: Action = (call) => {
  const { id } = servicePrincipalOf(call).principal;
  return grantsWhere(call, ({ clientId }) => clientId === id);
};

/** The grants of a person. @see https://learn.microsoft.com/en-us/graph/api/user-list-oauth2permissiongrants */
export const listGrantsOfUser: Action = (call) => {
  const { id } = userOf(call);
  return grantsWhere(call, ({ principalId }) => principalId === id);
};

function grantsWhere(call: GraphCall, matches: (grant: PermissionGrant) => boolean): GraphAnswer {
  const grants = [...call.directory.permissionGrants.values()].filter(matches);
  return collection(
    call,
    GRANT_SET,
    grants.map((grant) => ({ ...grant })),
  );
}

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

/** @see https://learn.microsoft.com/en-us/graph/api/oauth2permissiongrant-get */
export const getPermissionGrant: Action = (call) => entity(call, GRANT_SET, { ...grantOf(call) });

/** Changes the scope, all that can be changed. @see https://learn.microsoft.com/en-us/graph/api/oauth2permissiongrant-update */
export const updatePermissionGrant: Action = (call) => {
  const current = grantOf(call);
  const next = patch(permissionGrantType, current, call.body);
  for (const name of ['clientId', 'consentType', 'principalId', 'resourceId'] as const)
    if (next[name] !== current[name]) throw badRequest(`Property '${name}' is read-only and cannot be set.`);
  call.directory.permissionGrants.set(current.id, next);
  return noContent;
};

/** @see https://learn.microsoft.com/en-us/graph/api/oauth2permissiongrant-delete */
export const deletePermissionGrant: Action = (call) => {
  call.directory.permissionGrants.delete(grantOf(call).id);
  return noContent;
};
