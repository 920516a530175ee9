import { type Construct } from 'constructs';
import { type Api } from '../../api/index.js';
import { AppRegistration } from '../app-registration/app-registration.js';
import { IdentifierUri } from '../app-registration/identifier-uri.js';
import { type AppRole } from '../permissions/app-role.js';
import { type ExposedScope } from '../permissions/exposed-scope.js';
import { permissionId } from '../permissions/permission-id.js';
import { ServicePrincipal } from '../principals/service-principal.js';
import { type EntraIssuerProps } from './entra-issuer-props.js';

/** An API as the issuer made it. */
export interface EntraApi {
  readonly registration: AppRegistration;
  readonly principal: ServicePrincipal;
  readonly identifierUri: IdentifierUri;
  readonly assignmentRequired: boolean;
  /** The scope and the role that stand for each permission. */
  readonly permissions: ReadonlyMap<string, { readonly scope: ExposedScope; readonly role: AppRole }>;
}

/** Registers an API: its scopes and roles, its URI, and its presence in the tenant. */
export function createApi(
  scope: Construct,
  api: Api,
  { name, assignmentRequired = true, protect = true, roleValue = all }: EntraIssuerProps,
): EntraApi {
  const permissions = new Map(
    Object.entries(api.scopes).map(([key, description]) => [
      key,
      {
        scope: { id: permissionId(api.name, 'scope', key), value: key, description },
        role: {
          id: permissionId(api.name, 'role', key),
          value: roleValue({ api: api.name, name: key }),
          description,
        },
      },
    ]),
  );
  const registration = new AppRegistration(scope, 'AppRegistration', {
    displayName: `${name} ${api.name}`,
    scopes: [...permissions.values()].map((permission) => permission.scope),
    appRoles: [...permissions.values()].map((permission) => permission.role),
    protect,
  });
  const identifierUri = new IdentifierUri(scope, 'IdentifierUri', { application: registration });
  const principal = new ServicePrincipal(scope, 'ServicePrincipal', {
    application: registration,
    assignmentRequired,
  });
  return { registration, principal, identifierUri, assignmentRequired, permissions };
}

/** A value that differs from the scope's: Entra cannot update a scope and a role that share one. */
function all(permission: { readonly name: string }): string {
  return `${permission.name}.all`;
}
