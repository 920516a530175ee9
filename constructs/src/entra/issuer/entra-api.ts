import type { Construct } from 'constructs';
import type { ApiReference } from '../../api/index.js';
import { AppRegistration } from '../app-registration/app-registration.js';
import { IdentifierUri } from '../app-registration/identifier-uri.js';
import type { AppRole } from '../permissions/app-role.js';
import type { ExposedScope } from '../permissions/exposed-scope.js';
import { permissionId } from '../permissions/permission-id.js';
import { RoleAssignment } from '../permissions/role-assignment.js';
import type { IPrincipal } from '../principals/service-principal-reference.js';
import { ServicePrincipal } from '../principals/service-principal.js';
import type { IEntraApi } from './entra-api-reference.js';
import { type EntraIssuerProps, requiresAssignment } from './entra-issuer-props.js';

/** The scope and the role that stand for a permission. */
export interface EntraPermission {
  readonly scope: ExposedScope;
  readonly role: AppRole;
}

/** An API as an issuer made it, or imported it. */
export interface EntraApi extends IEntraApi {
  readonly identifierUri: string;
  /** By the key of the permission. */
  readonly permissions: ReadonlyMap<string, EntraPermission>;
}

/** Registers an API: its scopes and roles, its URI, its presence in the tenant, and the people that are let in. */
export function createApi(
  scope: Construct,
  api: ApiReference,
  props: EntraIssuerProps,
  isForPeople: boolean,
): EntraApi {
  const { name, protect = true } = props;
  const permissions = permissionsOf(api, props);
  const registration = new AppRegistration(scope, 'AppRegistration', {
    displayName: `${name} ${api.name}`,
    scopes: [...permissions.values()].map((permission) => permission.scope),
    appRoles: [...permissions.values()].map((permission) => permission.role),
    protect,
  });
  const identifierUri = new IdentifierUri(scope, 'IdentifierUri', { application: registration });
  const principal = new ServicePrincipal(scope, 'ServicePrincipal', {
    application: registration,
    assignmentRequired: requiresAssignment(props),
  });
  if (isForPeople && props.people !== 'everyone') admit(scope, principal, props.people ?? {});
  return { registration, principal, identifierUri: identifierUri.value, permissions };
}

/** Lets people in, with no role but access. */
function admit(
  scope: Construct,
  resource: ServicePrincipal,
  people: Readonly<Record<string, IPrincipal>>,
): void {
  for (const [name, principal] of Object.entries(people))
    new RoleAssignment(scope, `People.${name}`, { principal, resource });
}

/** An API that is registered elsewhere: its scopes and roles have the ids that follow from their names. */
export function importApi(api: ApiReference, located: IEntraApi, props: EntraIssuerProps): EntraApi {
  const { registration, principal, identifierUri = `api://${registration.clientId}` } = located;
  return { registration, principal, identifierUri, permissions: permissionsOf(api, props) };
}

function permissionsOf(
  api: ApiReference,
  { roleValue = all, permissionId: given = nothing }: EntraIssuerProps,
): ReadonlyMap<string, EntraPermission> {
  const idOf = (kind: 'scope' | 'role', name: string): string =>
    given({ api: api.name, name }, kind) ?? permissionId(api.name, kind, name);
  return new Map(
    Object.entries(api.scopes).map(([key, description]) => [
      key,
      {
        scope: { id: idOf('scope', key), value: key, description },
        role: {
          id: idOf('role', key),
          value: roleValue({ api: api.name, name: key }),
          description,
        },
      },
    ]),
  );
}

/** A value that differs from the scope's: Entra cannot update a scope and a role that share one. */
function all(permission: { readonly name: string }): string {
  return `${permission.name}.all`;
}

const nothing = (): undefined => undefined;
