import type { Application } from '../../directory/application.js';
import { GraphError } from '../errors.js';

const TARGET = 'api.preAuthorizedApplications.delegatedPermissionIds';

/**
 * Clients can be pre-authorized only for scopes that the application exposes.
 *
 * @throws {GraphError} 400 `InvalidValue`
 * @see https://learn.microsoft.com/en-us/graph/api/resources/preauthorizedapplication
 */
export function checkPreAuthorizedApplications(api: Application['api']): void {
  const exposed = new Set(api.oauth2PermissionScopes.map(({ id }) => id));
  const asked = api.preAuthorizedApplications.flatMap(({ delegatedPermissionIds }) => delegatedPermissionIds);
  if (asked.every((id) => exposed.has(id))) return;
  const message = `Property ${TARGET} has a Permission Id that cannot be found in the AppPermissions sets.`;
  throw new GraphError(400, 'InvalidValue', message, [{ code: 'InvalidValue', message, target: TARGET }]);
}
