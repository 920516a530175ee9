import type { Application, AppRole, PermissionScope } from '../../directory/application.js';
import { GraphError, invalidValue } from '../errors.js';

/** The characters of a scope or role value; neither a space nor `"`, `<`, `>`, `\`, a backquote or `|`. */
const VALUE_FORM = /^(?!\.)[A-Za-z0-9!#$%&'()*+,\-./:;=?@[\]^_{}~]+$/;

const SCOPES = 'api.oauth2PermissionScopes';

type Permission = AppRole | PermissionScope;

/**
 * Checks the roles and scopes that an application exposes.
 *
 * @throws {GraphError} 400
 * @see https://learn.microsoft.com/en-us/graph/api/resources/permissionscope
 * @see https://learn.microsoft.com/en-us/graph/api/resources/approle
 */
export function checkPermissions({ appRoles, api: { oauth2PermissionScopes: scopes } }: Application): void {
  for (const role of appRoles) checkRole(role);
  for (const scope of scopes) checkScope(scope);
  for (const permission of [...appRoles, ...scopes]) checkId(permission);
  checkDistinct(appRoles, 'appRoles');
  checkDistinct(scopes, SCOPES);
  checkShared(appRoles, scopes);
}

function checkRole({ value, allowedMemberTypes }: AppRole): void {
  if (value !== null) checkValue(value, 'AppRole');
  const known = allowedMemberTypes.every((type) => type === 'Application' || type === 'User');
  if (allowedMemberTypes.length === 0 || !known)
    throw invalidValue('allowedMemberTypes', 'AppRole', "It lists 'Application', 'User' or both.");
}

function checkScope({ value, type }: PermissionScope): void {
  checkValue(value ?? '', 'PermissionScope');
  if (type !== 'User' && type !== 'Admin')
    throw invalidValue('type', 'PermissionScope', "It is 'User' or 'Admin'.");
}

function checkValue(value: string, resource: string): void {
  if (value.length <= 120 && VALUE_FORM.test(value)) return;
  throw invalidValue(
    'value',
    resource,
    "It takes 1 to 120 of the characters A-Z a-z 0-9 : ! # $ % & ' ( ) * + , - . / ; = ? @ [ ] ^ _ { } ~, not beginning with a dot.",
  );
}

function checkId({ id }: Permission): void {
  if (!id) throw invalidValue('id', 'PermissionScope', 'It is a GUID.');
}

function checkDistinct(permissions: readonly Permission[], target: string): void {
  const values = permissions.flatMap(({ value }) => (value === null ? [] : [value]));
  if (hasDuplicate(permissions.map(({ id }) => id)) || hasDuplicate(values)) throw duplicate(target);
}

/** A scope and a role may be two sides of one permission, sharing id and value, or have nothing in common. */
function checkShared(roles: readonly AppRole[], scopes: readonly PermissionScope[]): void {
  for (const role of roles) {
    for (const scope of scopes) {
      if ((role.id === scope.id) !== (role.value !== null && role.value === scope.value))
        throw duplicate('appRoles');
    }
  }
}

const hasDuplicate = (items: readonly string[]): boolean => new Set(items).size < items.length;

/** As a report quotes it. @see https://github.com/microsoftgraph/microsoft-graph-docs/issues/21667 */
function duplicate(target: string): GraphError {
  const message = 'Request contains a property with duplicate values.';
  return new GraphError(400, 'DuplicateValue', message, [{ code: 'DuplicateValue', message, target }]);
}
