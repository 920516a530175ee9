import {
  Duration,
  EntraIssuer,
  type EntraIssuerProps,
  defineApi,
  machineClient,
  permissionId,
  webClient,
} from '@oauth-issuers/constructs';
import { Token } from 'cdktf';
import { billing, orders } from '../../../support/example-apis.js';
import { manifestOf } from '../../../support/manifests.js';
import { type Block, problemsOf, resourcesOf, synth } from '../../../support/synth.js';
import { configuration, issuer } from './entra-issuer-fixture.js';

const applications = resourcesOf(configuration, 'azuread_application');
const application = (path: string): Block => applications.get(`issuer/${path}/AppRegistration`)!;
const pathsOf = (type: string, of = configuration) => [...resourcesOf(of, type).keys()];

const scopeId = (api: string, permission: string) => permissionId(api, 'scope', permission);
const roleId = (api: string, permission: string) => permissionId(api, 'role', permission);

describe('an issuer on Entra', () => {
  test('registers each API and each client, under names that tell environments apart', () => {
    expect([...applications.values()].map((block) => block.display_name)).toEqual([
      'dev orders',
      'dev orders report',
      'dev orders sync',
      'dev orders backoffice',
      'dev orders shop',
      'dev orders app',
      'dev billing',
      'dev billing report',
    ]);
  });

  test('has the paths that must not change, since a change replaces resources', () => {
    const below = (path: string) =>
      Object.keys(configuration.resource!)
        .flatMap((type) => pathsOf(type))
        .filter((each) => each.startsWith(`issuer/${path}/`))
        .map((each) => each.slice(`issuer/${path}/`.length))
        .filter((each) => !each.includes('/'))
        .sort();

    expect(below('orders')).toEqual(['AppRegistration', 'IdentifierUri', 'People.staff', 'ServicePrincipal']);
    expect(below('orders/report')).toEqual([
      'AppRegistration',
      'ClientSecret',
      'RoleAssignment.billing.read',
      'RoleAssignment.orders.read',
      'ServicePrincipal',
    ]);
    expect(below('orders/backoffice')).toEqual([
      'AppRegistration',
      'ClientSecret',
      'PreAuthorizedClient.orders',
      'ServicePrincipal',
    ]);
    expect(below('orders/shop')).toEqual([
      'AppRegistration',
      'PreAuthorizedClient.orders',
      'ServicePrincipal',
    ]);
    expect(below('orders/app')).toEqual([
      'AppRegistration',
      'PreAuthorizedClient.billing',
      'ServicePrincipal',
    ]);
  });

  test('gives each permission a scope for users and a role for programs, of different value', () => {
    expect(application('orders')).toMatchObject({
      api: {
        oauth2_permission_scope: [
          { id: scopeId('orders', 'read'), value: 'read' },
          { id: scopeId('orders', 'write'), value: 'write' },
        ],
      },
      app_role: [
        { id: roleId('orders', 'read'), value: 'read.all' },
        { id: roleId('orders', 'write'), value: 'write.all' },
      ],
    });
  });

  test('may call roles otherwise', () => {
    const named = synth(issuer({ roleValue: ({ api, name }) => `${api}:${name}` }));

    expect(resourcesOf(named, 'azuread_application').get('issuer/orders/AppRegistration')).toMatchObject({
      app_role: [{ value: 'orders:read' }, { value: 'orders:write' }],
    });
    expect(manifestOf(named, orders).api.permissions.read).toMatchObject({ role: 'orders:read' });
  });

  test('gives every application a principal, and every API a URI', () => {
    expect(pathsOf('azuread_service_principal')).toHaveLength(applications.size);
    expect(pathsOf('azuread_application_identifier_uri')).toEqual([
      'issuer/orders/IdentifierUri',
      'issuer/billing/IdentifierUri',
    ]);
  });

  test.each([
    [undefined, true],
    [true, true],
    [false, false],
  ])('told %p, requires an assignment to APIs: %p; never to clients', (given, required) => {
    const principals = resourcesOf(
      synth(issuer(given === undefined ? {} : { assignmentRequired: given })),
      'azuread_service_principal',
    );

    const requiring = [...principals].filter(([, block]) => block.app_role_assignment_required);
    expect(requiring.map(([path]) => path)).toEqual(
      required ? ['issuer/orders/ServicePrincipal', 'issuer/billing/ServicePrincipal'] : [],
    );
  });

  test('makes no outputs of its own', () => {
    const { output } = synth(
      (stack) =>
        new EntraIssuer(stack, 'issuer', { name: 'dev', apis: [orders, billing], people: 'everyone' }),
    );

    expect(output).toBeUndefined();
  });

  test.each([
    [true, 8],
    [false, 0],
  ])('protected: %p, has %i applications that refuse to be deleted', (protect, count) => {
    const blocks = [...resourcesOf(synth(issuer({ protect })), 'azuread_application').values()];

    expect(blocks.filter((block) => 'prevent_destroy' in (block.lifecycle as object))).toHaveLength(count);
  });
});

describe('a machine on Entra', () => {
  const accessOf = (path: string) => application(path).required_resource_access;

  test('needs roles of each API that it uses', () => {
    expect(accessOf('orders/report')).toEqual([
      {
        resource_app_id: expect.stringContaining('issuer_orders_AppRegistration') as string,
        resource_access: [{ id: roleId('orders', 'read'), type: 'Role' }],
      },
      {
        resource_app_id: expect.stringContaining('issuer_billing_AppRegistration') as string,
        resource_access: [{ id: roleId('billing', 'read'), type: 'Role' }],
      },
    ]);
  });

  test('is assigned exactly these roles, by their own ids', () => {
    const assignments = resourcesOf(configuration, 'azuread_app_role_assignment');

    const ofMachines = [...assignments].filter(([path]) => !path.includes('/People.'));
    expect(ofMachines.map(([path, block]) => [path, block.app_role_id])).toEqual([
      ['issuer/orders/report/RoleAssignment.orders.read', roleId('orders', 'read')],
      ['issuer/orders/report/RoleAssignment.billing.read', roleId('billing', 'read')],
      ['issuer/orders/sync/RoleAssignment.orders.read', roleId('orders', 'read')],
      ['issuer/orders/sync/RoleAssignment.orders.write', roleId('orders', 'write')],
      ['issuer/billing/report/RoleAssignment.billing.write', roleId('billing', 'write')],
    ]);
    expect(assignments.get('issuer/orders/report/RoleAssignment.billing.read')).toMatchObject({
      principal_object_id: expect.stringMatching(
        /issuer_orders_report_ServicePrincipal_\w+\.object_id/,
      ) as string,
      resource_object_id: expect.stringMatching(/issuer_billing_ServicePrincipal_\w+\.object_id/) as string,
    });
  });

  test('is left to an administrator where consent is external, and still says what it needs', () => {
    const external = synth(issuer({ consent: 'external' }));

    expect(external.resource).not.toHaveProperty('azuread_app_role_assignment');
    expect(
      resourcesOf(external, 'azuread_application').get('issuer/orders/report/AppRegistration'),
    ).toHaveProperty('required_resource_access');
    expect(external.resource).toHaveProperty('azuread_application_pre_authorized');
  });

  test('has no redirect URI', () => {
    const block = application('orders/report');

    expect(block.web).not.toHaveProperty('redirect_uris');
    expect(block).not.toHaveProperty('single_page_application');
    expect(block).not.toHaveProperty('public_client');
  });
});

describe('a client with users on Entra', () => {
  test.each([
    ['backoffice', ['web', 'redirect_uris'], ['https://backoffice.example.com/']],
    ['shop', ['single_page_application', 'redirect_uris'], ['https://shop.example.com/']],
    ['app', ['public_client', 'redirect_uris'], ['com.example.app://callback']],
  ])('(%s) has its redirect URIs on its own platform alone', (client, property, uris) => {
    const { web, single_page_application, public_client } = application(`orders/${client}`) as Record<
      string,
      Block
    >;

    expect(application(`orders/${client}`)).toHaveProperty(property, uris);
    const platforms = [web?.redirect_uris, single_page_application, public_client];
    expect(platforms.filter((platform) => platform !== undefined)).toHaveLength(1);
  });

  test('is pre-authorized for exactly its scopes, and assigned no role', () => {
    const preAuthorized = [...resourcesOf(configuration, 'azuread_application_pre_authorized')];

    expect(preAuthorized.map(([path, block]) => [path, block.permission_ids])).toEqual([
      [
        'issuer/orders/backoffice/PreAuthorizedClient.orders',
        [scopeId('orders', 'read'), scopeId('orders', 'write')],
      ],
      ['issuer/orders/shop/PreAuthorizedClient.orders', [scopeId('orders', 'read')]],
      [
        'issuer/orders/app/PreAuthorizedClient.billing',
        [scopeId('billing', 'read'), scopeId('billing', 'write')],
      ],
    ]);
    expect(pathsOf('azuread_app_role_assignment').filter((path) => /shop|app|backoffice/.test(path))).toEqual(
      [],
    );
  });

  test('needs scopes of the APIs that it uses, and no roles', () => {
    expect(application('orders/app').required_resource_access).toEqual([
      {
        resource_app_id: expect.stringContaining('issuer_billing_AppRegistration') as string,
        resource_access: [
          { id: scopeId('billing', 'read'), type: 'Scope' },
          { id: scopeId('billing', 'write'), type: 'Scope' },
        ],
      },
    ]);
  });
});

describe('secrets on Entra', () => {
  test('are of those who can keep one, and of nobody else', () => {
    synth((stack) => {
      const secrets = issuer()(stack).exportSecrets();

      expect(secrets.map(({ name }) => name)).toEqual([
        'orders-report-secret',
        'orders-sync-secret',
        'orders-backoffice-secret',
        'billing-report-secret',
      ]);
      expect(secrets.every(({ value }) => Token.isUnresolved(value))).toBe(true);
    });
    expect(pathsOf('azuread_application_password')).toHaveLength(4);
  });

  test('live as long as they are told', () => {
    const short = resourcesOf(
      synth(issuer({ secretLifetime: Duration.days(7) })),
      'azuread_application_password',
    );

    expect([...short.values()].map((block) => block.end_date)).toEqual(
      Array(4).fill('${timeadd(plantimestamp(), "168h")}'),
    );
  });
});

describe('an issuer on Entra is refused', () => {
  const firstLines = (props: Partial<EntraIssuerProps>) =>
    problemsOf(issuer(props)).map((problem) => problem.split('\n')[0]);

  test('with a permission of an API that it does not have', () => {
    expect(firstLines({ apis: [orders] })[0]).toBe('[test/issuer] apis.orders.clients.report.permissions[1]');
  });

  test.each([
    ['are those of the scopes', ({ name }: { name: string }) => name],
    ['are all the same', () => 'all'],
  ])('with roles whose values %s', (_what, roleValue) => {
    expect(firstLines({ apis: [billing], roleValue })[0]).toMatch(
      /AppRegistration\] scopes and appRoles: value/,
    );
  });

  test('with a permission whose role would have the value of another scope', () => {
    const scopes = { read: 'Read some', 'read.all': 'Read all' };

    expect(firstLines({ apis: [defineApi({ name: 'own', scopes, clients: {} })] })).toEqual([
      '[test/issuer/own/AppRegistration] scopes and appRoles: value[2]',
    ]);
  });

  test('with all problems at once: of an API, of a client, of secrets', () => {
    const api = defineApi({
      name: 'own',
      scopes: { 'read all': 'Read' },
      clients: {
        web: webClient({ permissions: ['read all'], redirectUris: ['http://own.example.com/'] }),
        job: machineClient({ permissions: ['read all'] }),
      },
    });

    expect(firstLines({ apis: [api], secretLifetime: Duration.days(1000) })).toEqual([
      '[test/issuer/own/AppRegistration] scopes[0].value',
      '[test/issuer/own/AppRegistration] appRoles[0].value',
      '[test/issuer/own/web/AppRegistration] redirectUris.web[0]',
      '[test/issuer/own/web/ClientSecret] lifetime',
      '[test/issuer/own/job/ClientSecret] lifetime',
    ]);
  });
});
