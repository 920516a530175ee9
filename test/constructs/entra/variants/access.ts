import {
  AppRegistration,
  ClientSecret,
  DelegatedGrant,
  Duration,
  Group,
  IdentifierUri,
  PreAuthorizedClient,
  RoleAssignment,
  SecretsManagerSink,
  ServicePrincipal,
  User,
} from '@oauth-issuers/constructs';
import type { Construct } from 'constructs';
import {
  APPLICATION,
  ASSIGNMENT,
  type EntraVariant,
  noted,
  orders,
  PRE_AUTHORIZED,
  PRINCIPAL,
  registered,
  roleOf,
  scopeOf,
  SOMEBODY,
  variant,
} from './entra-variant.js';

const URI = 'azuread_application_identifier_uri';
const GRANT = 'azuread_service_principal_delegated_permission_grant';
const PASSWORD = 'azuread_application_password';

const presence = (scope: Construct, id: string, application: AppRegistration) =>
  new ServicePrincipal(scope, id, noted('ServicePrincipal', { application }));

/** An API, and a client of it with its presence. */
function withClient(scope: Construct, name: string, props: Parameters<typeof registered>[3] = {}) {
  const api = orders(scope, name);
  const client = registered(scope, 'client', name, props);
  return { ...api, client, presence: presence(scope, 'client-principal', client) };
}

/** What APIs are called, who may use them, and by which credentials. */
export const accessVariants: readonly EntraVariant[] = [
  variant(
    'an API by its client id',
    (scope, name) => void new IdentifierUri(scope, 'uri', { application: registered(scope, 'api', name) }),
    { [URI]: { identifier_uri: expect.stringMatching(/^api:\/\/\$\{azuread_application\./) } },
  ),
  variant(
    'an API with two more addresses',
    (scope, name, updated) => {
      const application = registered(scope, 'api', name);
      const uris = updated ? ['first'] : ['first', 'second'];
      for (const each of uris)
        new IdentifierUri(scope, each, noted('IdentifierUri', { application, uri: `api://${each}.orders` }));
    },
    { [URI]: { identifier_uri: 'api://second.orders' } },
  ),
  variant(
    'an API of the tenant’s own domain',
    (scope, name) => {
      const props = { uri: 'https://api.example.com/orders', verifiedDomains: ['example.com'] };
      const application = registered(scope, 'api', name);
      new IdentifierUri(scope, 'uri', noted('IdentifierUri', { application, tenantId: SOMEBODY, ...props }));
    },
    { [URI]: { identifier_uri: 'https://api.example.com/orders' } },
    { elsewhere: 'a domain that the tenant verified' },
  ),
  variant(
    'an API for programs that are assigned',
    (scope, name) => {
      const { principal, presence: client } = withClient(scope, name);
      const roleId = roleOf('orders', 'read.all').id;
      new RoleAssignment(
        scope,
        'reads',
        noted('RoleAssignment', { principal: client, resource: principal, roleId }),
      );
    },
    {
      [PRINCIPAL]: { app_role_assignment_required: true },
      [ASSIGNMENT]: { app_role_id: roleOf('orders', 'read.all').id },
    },
  ),
  variant(
    'a program with a role that people have too',
    (scope, name) => {
      const { principal, presence: client } = withClient(scope, name);
      new RoleAssignment(scope, 'reads', {
        principal: client,
        resource: principal,
        roleId: roleOf('orders', 'reader').id,
      });
    },
    { [ASSIGNMENT]: { app_role_id: roleOf('orders', 'reader').id } },
  ),
  variant(
    'a program that is let in without a role',
    (scope, name) => {
      const { principal, presence: client } = withClient(scope, name);
      new RoleAssignment(scope, 'enters', { principal: client, resource: principal });
    },
    { [ASSIGNMENT]: { app_role_id: '00000000-0000-0000-0000-000000000000' } },
  ),
  variant(
    'a group by its id, with a role',
    (scope, name) => {
      const { principal } = orders(scope, name);
      new RoleAssignment(scope, 'reads', {
        principal: Group.fromObjectId(SOMEBODY),
        resource: principal,
        roleId: roleOf('orders', 'reader').id,
      });
    },
    { [ASSIGNMENT]: { principal_object_id: SOMEBODY } },
    { elsewhere: 'a group' },
  ),
  variant(
    'a group by its name',
    (scope, name) => {
      const { principal } = orders(scope, name);
      const staff = Group.fromDisplayName(scope, 'staff', 'Staff');
      new RoleAssignment(scope, 'enters', { principal: staff, resource: principal });
    },
    { [ASSIGNMENT]: { principal_object_id: expect.stringContaining('data.azuread_group') } },
    { elsewhere: 'a group' },
  ),
  variant(
    'a user by her address',
    (scope, name) => {
      const { principal } = orders(scope, name);
      const anne = User.fromMail(scope, 'anne', 'anne@example.com');
      new RoleAssignment(scope, 'enters', { principal: anne, resource: principal });
    },
    { [ASSIGNMENT]: { principal_object_id: expect.stringContaining('data.azuread_user') } },
    { elsewhere: 'a user' },
  ),
  variant(
    'a page whose users are not asked',
    (scope, name, updated) => {
      const redirectUris = { spa: ['https://shop.example.com/'] };
      const { application, client } = withClient(scope, name, { redirectUris });
      const scopeIds = [scopeOf('orders', 'read').id, ...(updated ? [] : [scopeOf('orders', 'write').id])];
      new PreAuthorizedClient(
        scope,
        'reads',
        noted('PreAuthorizedClient', { application, client, scopeIds }),
      );
    },
    { [PRE_AUTHORIZED]: { permission_ids: [scopeOf('orders', 'read').id, scopeOf('orders', 'write').id] } },
  ),
  variant(
    'five pages whose users are not asked',
    (scope, name) => {
      const { application } = orders(scope, name);
      for (const index of [1, 2, 3, 4, 5]) {
        const client = registered(scope, `page-${index}`, `${name}: ${index}`);
        new PreAuthorizedClient(scope, `reads-${index}`, {
          application,
          client,
          scopeIds: [scopeOf('orders', 'read').id],
        });
      }
    },
    { terraform_data: { input: [scopeOf('orders', 'read').id] } },
  ),
  variant(
    'an administrator’s consent for all users',
    (scope, name, updated) => {
      const { principal, presence: client } = withClient(scope, name);
      const scopes = updated ? ['read', 'write'] : ['read'];
      new DelegatedGrant(scope, 'reads', noted('DelegatedGrant', { client, resource: principal, scopes }));
    },
    { [GRANT]: { claim_values: ['read'] } },
  ),
  variant(
    'the consent of one user',
    (scope, name) => {
      const { principal, presence: client } = withClient(scope, name);
      const user = User.fromObjectId(SOMEBODY);
      new DelegatedGrant(
        scope,
        'reads',
        noted('DelegatedGrant', { client, resource: principal, scopes: ['read'], user }),
      );
    },
    { [GRANT]: { user_object_id: SOMEBODY } },
    { elsewhere: 'a user' },
  ),
  variant(
    'a client that says what it needs',
    (scope, name) => {
      const { application } = orders(scope, name);
      registered(scope, 'client', name, {
        requiredAccess: [
          {
            resourceClientId: application.clientId,
            roleIds: [roleOf('orders', 'read.all').id],
            scopeIds: [scopeOf('orders', 'read').id],
          },
        ],
      });
    },
    {
      [APPLICATION]: {
        required_resource_access: [
          {
            resource_access: [
              { id: roleOf('orders', 'read.all').id, type: 'Role' },
              { id: scopeOf('orders', 'read').id, type: 'Scope' },
            ],
          },
        ],
      },
    },
  ),
  variant(
    'an API and a client whose consent is one',
    (scope, name) => {
      const client = registered(scope, 'client', name);
      registered(scope, 'api', `${name}: API`, { knownClients: [client] });
    },
    { azuread_application_known_clients: { known_client_ids: [expect.stringContaining('client_id')] } },
  ),
  variant(
    'an application that a program owns too',
    (scope, name, updated) => {
      const program = presence(scope, 'program', registered(scope, 'owner', `${name}: owner`));
      registered(scope, 'app', name, updated ? {} : { owners: [program.objectId] });
    },
    { azuread_application_owner: { owner_object_id: expect.stringContaining('object_id') } },
  ),
  variant(
    'a registration that somebody else made',
    (scope) => {
      const application = AppRegistration.fromClientId(scope, 'found', SOMEBODY);
      new ServicePrincipal(scope, 'principal', { application });
    },
    { [PRINCIPAL]: { client_id: expect.stringContaining('data.azuread_application') } },
    { elsewhere: 'an application' },
  ),
  variant(
    'a role of an API that is registered elsewhere',
    (scope, name) => {
      const principal = presence(scope, 'client', registered(scope, 'app', name));
      const resource = ServicePrincipal.fromClientId(scope, 'api', SOMEBODY);
      new RoleAssignment(scope, 'reads', { principal, resource, roleId: roleOf('orders', 'read.all').id });
    },
    { [ASSIGNMENT]: { resource_object_id: expect.stringContaining('data.azuread_service_principal') } },
    { elsewhere: 'an application' },
  ),
  variant(
    'a secret of a month with a name',
    (scope, name) => {
      const application = registered(scope, 'app', name);
      const lifetime = Duration.days(30);
      new ClientSecret(
        scope,
        'secret',
        noted('ClientSecret', { application, displayName: 'first', lifetime }),
      );
    },
    { [PASSWORD]: { display_name: 'first', lifecycle: { create_before_destroy: true } } },
  ),
  variant(
    'a secret that a vault keeps',
    (scope, name) => {
      const application = registered(scope, 'app', name);
      const secretSink = new SecretsManagerSink({ prefix: 'dev/entra' });
      new ClientSecret(scope, 'secret', noted('ClientSecret', { application, secretSink }));
    },
    { aws_secretsmanager_secret: { name: expect.stringContaining('dev/entra') } },
  ),
];
