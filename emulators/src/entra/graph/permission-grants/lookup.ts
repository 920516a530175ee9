import type { PermissionGrant } from '../../directory/permission-grant.js';
import type { GraphCall } from '../call.js';
import { notFound } from '../errors.js';

/** The entity set of delegated permission grants. */
export const grantSet = 'oauth2PermissionGrants';

/** The grant that the path names. @throws GraphError 404 */
export function grantOf({ directory, params }: GraphCall): PermissionGrant {
  const grant = directory.permissionGrants.get(params.id!);
  if (!grant) throw notFound(params.id!);
  return grant;
}
