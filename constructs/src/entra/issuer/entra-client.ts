import type { Construct } from 'constructs';
import type { Client, Permission } from '../../api/index.js';
import type { MadeApis } from '../../issuer/cloud.js';
import { type DeclaredClient, isConfidential } from '../../issuer/declared-client.js';
import type { SecretSink } from '../../secrets/secret-sink.js';
import { argumentOf } from '../../shape/index.js';
import { AppRegistration } from '../app-registration/app-registration.js';
import type { RedirectUris } from '../app-registration/redirect-uris.js';
import {
  CLIENT_CREDENTIAL,
  ClientCredential,
  type MadeCredential,
} from '../credentials/client-credential.js';
import { PreAuthorizedClient } from '../permissions/pre-authorized-client.js';
import { RoleAssignment } from '../permissions/role-assignment.js';
import { ServicePrincipal } from '../principals/service-principal.js';
import type { EntraApi } from './entra-api.js';
import type { EntraIssuerProps } from './entra-issuer-props.js';

type EntraApis = MadeApis<EntraApi>;

/** A client as the issuer made it; `secret` is absent of one that can keep none, or has another credential. */
export interface EntraClient extends MadeCredential {
  readonly registration: AppRegistration;
  readonly principal: ServicePrincipal;
}

/** Registers a client, and grants it what it was declared with. */
export function createClient(
  scope: Construct,
  declared: DeclaredClient,
  apis: EntraApis,
  props: EntraIssuerProps,
  sink?: SecretSink,
): EntraClient {
  const { api, name, client, permissions } = declared;
  const registration = new AppRegistration(scope, 'AppRegistration', {
    displayName: `${props.name} ${api.name} ${name}`,
    redirectUris: redirectUris(client),
    requiredAccess: requiredAccess(declared, apis),
    protect: props.protect ?? true,
  });
  const principal = new ServicePrincipal(scope, 'ServicePrincipal', { application: registration });
  if (client.kind !== 'machine') preAuthorize(scope, registration, permissions, apis);
  else if (props.consent !== 'external') assignRoles(scope, principal, permissions, apis);
  if (!isConfidential(client)) return { registration, principal };
  const holder = { application: registration, secretLifetime: props.secretLifetime, secretSink: sink };
  return { registration, principal, ...credentialOf(declared, props).make(scope, holder) };
}

/** @throws {ValidationError} if a function was given that returns something else */
function credentialOf({ api, name }: DeclaredClient, { credential }: EntraIssuerProps): ClientCredential {
  const chosen = credential?.({ api: api.name, client: name });
  return chosen === undefined
    ? ClientCredential.secret()
    : argumentOf('credential()', chosen, CLIENT_CREDENTIAL);
}

function redirectUris({ kind, redirectUris: uris }: Client): RedirectUris {
  return kind === 'machine' ? {} : { [kind]: uris };
}

function requiredAccess({ client, permissions }: DeclaredClient, apis: EntraApis) {
  return usedApis(permissions, apis).map(([name, api]) => {
    const used = permissions.filter((permission) => permission.api === name).map(({ name: key }) => key);
    const resourceClientId = api.registration.clientId;
    return client.kind === 'machine'
      ? { resourceClientId, roleIds: used.map((key) => api.permissions.get(key)!.role.id) }
      : { resourceClientId, scopeIds: used.map((key) => api.permissions.get(key)!.scope.id) };
  });
}

function assignRoles(
  scope: Construct,
  principal: ServicePrincipal,
  permissions: readonly Permission[],
  apis: EntraApis,
): void {
  for (const { api, name } of permissions) {
    const resource = apis.get(api)!;
    new RoleAssignment(scope, `RoleAssignment.${api}.${name}`, {
      principal,
      resource: resource.principal,
      roleId: resource.permissions.get(name)!.role.id,
    });
  }
}

function preAuthorize(
  scope: Construct,
  client: AppRegistration,
  permissions: readonly Permission[],
  apis: EntraApis,
): void {
  for (const [name, api] of usedApis(permissions, apis)) {
    new PreAuthorizedClient(scope, `PreAuthorizedClient.${name}`, {
      application: api.registration,
      client,
      scopeIds: permissions
        .filter((permission) => permission.api === name)
        .map((permission) => api.permissions.get(permission.name)!.scope.id),
    });
  }
}

function usedApis(permissions: readonly Permission[], apis: EntraApis): [string, EntraApi][] {
  return [...apis].filter(([name]) => permissions.some((permission) => permission.api === name));
}
