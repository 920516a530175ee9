import type { Application } from '../../directory/application.js';
import { isJsonObject, type JsonObject } from '../../json.js';
import { GraphError } from '../errors.js';

const TARGET = 'api.preAuthorizedApplications.delegatedPermissionIds';

/**
 * A list of pre-authorized clients may name those scopes that the application has before the request: a scope and its
 * client in one request are refused. A request that leaves the list out is not looked at, so a scope can be dropped
 * under a client; whatever is written of the list from then on is refused as long as it carries the dangling id.
 *
 * @throws {GraphError} 400 `InvalidValue`
 * @see https://github.com/MicrosoftDocs/azure-docs/issues/121168
 * @see https://learn.microsoft.com/en-us/graph/api/resources/preauthorizedapplication
 */
export function checkPreAuthorizedApplications(
  { api }: Application,
  current: Application | undefined,
  given: JsonObject,
): void {
  if (!isJsonObject(given.api) || !Object.hasOwn(given.api, 'preAuthorizedApplications')) return;
  const exposed = new Set(current?.api.oauth2PermissionScopes.map(({ id }) => id));
  const asked = api.preAuthorizedApplications.flatMap(({ delegatedPermissionIds }) => delegatedPermissionIds);
  if (asked.every((id) => exposed.has(id))) return;
  const message = `Property ${TARGET} has a Permission Id that cannot be found in the AppPermissions sets.`;
  throw new GraphError(400, 'InvalidValue', message, [{ code: 'InvalidValue', message, target: TARGET }]);
}
