import { AppRegistration, type AppRegistrationProps, permissionId } from '@oauth-issuers/constructs';
import type { TerraformStack } from 'cdktf';
import { problemsOf, resourceOf, synth, token } from '../../../support/synth.js';

const scope = { id: permissionId('orders', 'scope', 'read'), value: 'read', description: 'Read orders' };
const role = { id: permissionId('orders', 'role', 'read'), value: 'read.all', description: 'Read orders' };

/** The client id of another API. */
const API = '11111111-1111-4111-8111-111111111111';

const registration =
  (props: Partial<AppRegistrationProps> = {}) =>
  (stack: TerraformStack) =>
    new AppRegistration(stack, 'app', { displayName: 'dev orders', ...props });
const applicationOf = (props: Partial<AppRegistrationProps> = {}) =>
  resourceOf(synth(registration(props)), 'azuread_application');

describe('an app registration', () => {
  test('is for accounts of this tenant, with access tokens of version 2', () => {
    expect(applicationOf()).toMatchObject({
      display_name: 'dev orders',
      sign_in_audience: 'AzureADMyOrg',
      api: { requested_access_token_version: 2 },
    });
  });

  test('has no implicit grant, no platform and no permission that it was not given', () => {
    const application = applicationOf();

    expect(application.web).toEqual({
      implicit_grant: { access_token_issuance_enabled: false, id_token_issuance_enabled: false },
    });
    for (const absent of [
      'single_page_application',
      'public_client',
      'app_role',
      'required_resource_access',
      'fallback_public_client_enabled',
      'password',
      'identifier_uris',
    ])
      expect(application).not.toHaveProperty(absent);
    expect(application.api).not.toHaveProperty('oauth2_permission_scope');
  });

  test('belongs to whoever creates it, and leaves owners and identifier URIs alone from then on', () => {
    expect(applicationOf()).toMatchObject({
      owners: ['${data.azuread_client_config.AzureadClientConfig.object_id}'],
      lifecycle: { ignore_changes: ['owners', 'identifier_uris'], prevent_destroy: true },
    });
  });

  test('can be deleted where nothing protects it', () => {
    expect(applicationOf({ protect: false }).lifecycle).not.toHaveProperty('prevent_destroy');
  });

  test('asks the directory once a stack', () => {
    const configuration = synth((stack) => {
      registration()(stack);
      new AppRegistration(stack, 'other', { displayName: 'dev billing' });
    });

    expect(Object.keys(configuration.data!.azuread_client_config!)).toHaveLength(1);
  });

  test('exposes scopes that administrators consent to, or users too', () => {
    const other = {
      ...scope,
      id: permissionId('orders', 'scope', 'write'),
      value: 'write',
      consentBy: 'user' as const,
    };

    expect(applicationOf({ scopes: [scope, other] }).api).toMatchObject({
      oauth2_permission_scope: [
        {
          id: scope.id,
          value: 'read',
          type: 'Admin',
          enabled: true,
          admin_consent_display_name: 'Read orders',
          admin_consent_description: 'Read orders',
        },
        { value: 'write', type: 'User' },
      ],
    });
  });

  test('has roles for programs, never for people', () => {
    expect(applicationOf({ appRoles: [role] }).app_role).toEqual([
      {
        id: role.id,
        value: 'read.all',
        display_name: 'Read orders',
        description: 'Read orders',
        allowed_member_types: ['Application'],
        enabled: true,
      },
    ]);
  });

  test('says what it needs of other APIs', () => {
    const requiredAccess = [{ resourceClientId: API, roleIds: [role.id], scopeIds: [scope.id] }];

    expect(applicationOf({ requiredAccess }).required_resource_access).toEqual([
      {
        resource_app_id: API,
        resource_access: [
          { id: role.id, type: 'Role' },
          { id: scope.id, type: 'Scope' },
        ],
      },
    ]);
  });

  test('keeps the redirect URIs of each platform apart', () => {
    const redirectUris = {
      web: ['https://web.example.com/callback'],
      spa: ['https://spa.example.com/'],
      native: ['com.example.app://auth'],
    };

    expect(applicationOf({ redirectUris })).toMatchObject({
      web: { redirect_uris: redirectUris.web },
      single_page_application: { redirect_uris: redirectUris.spa },
      public_client: { redirect_uris: redirectUris.native },
    });
  });
});

describe('an app registration is refused', () => {
  const sameId = [scope, { ...scope, value: 'write' }];
  const items = <T>(count: number, item: (index: number) => T) =>
    Array.from({ length: count }, (_, i) => item(i));

  test.each<[string, Partial<AppRegistrationProps>, string]>([
    ['without a name', { displayName: '' }, 'displayName'],
    ['with a name of 121 characters', { displayName: 'x'.repeat(121) }, 'displayName'],
    ['with a scope id that is no UUID', { scopes: [{ ...scope, id: 'read' }] }, 'scopes[0].id'],
    ['with a role id that is no UUID', { appRoles: [{ ...role, id: `${role.id}0` }] }, 'appRoles[0].id'],
    [
      'with a scope without description',
      { scopes: [{ ...scope, description: ' ' }] },
      'scopes[0].description',
    ],
    [
      'with a role without description',
      { appRoles: [{ ...role, description: '' }] },
      'appRoles[0].description',
    ],
    ['with two scopes of one id', { scopes: sameId }, 'scopes and appRoles: id[1]'],
    [
      'with a role of a scope’s id',
      { scopes: [scope], appRoles: [{ ...role, id: scope.id }] },
      'scopes and appRoles: id[1]',
    ],
    [
      'with a role of a scope’s value',
      { scopes: [scope], appRoles: [{ ...role, value: 'read' }] },
      'scopes and appRoles: value[1]',
    ],
    [
      'with 51 APIs',
      {
        requiredAccess: items(51, (i) => ({
          resourceClientId: permissionId(`api-${i}`, 'role', 'read'),
          roleIds: [role.id],
        })),
      },
      'requiredAccess',
    ],
    [
      'with 257 redirect URIs',
      { redirectUris: { web: items(257, (i) => `https://a.example.com/${i}`) } },
      'redirectUris.web',
    ],
  ])('%s', (_what, props, property) => {
    const [problem, ...others] = problemsOf(registration(props));

    expect(others).toEqual([]);
    expect(problem!.split('\n')[0]).toBe(`[test/app] ${property}`);
  });

  test.each([
    '',
    '.read',
    'read all',
    'read"',
    'read\\',
    'read<',
    'read>',
    'read|',
    'read`',
    'lesen-ü',
    'x'.repeat(121),
  ])('with the scope or role %j', (value) => {
    expect(problemsOf(registration({ scopes: [{ ...scope, value }] }))).toEqual([
      expect.stringContaining('[test/app] scopes[0].value'),
    ]);
    expect(problemsOf(registration({ appRoles: [{ ...role, value }] }))).toEqual([
      expect.stringContaining('[test/app] appRoles[0].value'),
    ]);
  });

  test.each(['r', 'Orders.Read', 'orders:read', "a!#$%&'()*+,-./:;=?@[]^_{}~", 'x'.repeat(120)])(
    'but not with the scope or role %j',
    (value) => {
      expect(problemsOf(registration({ scopes: [{ ...scope, value }] }))).toEqual([]);
      expect(problemsOf(registration({ appRoles: [{ ...role, value }] }))).toEqual([]);
    },
  );

  test('never for a value that is not known yet', () => {
    const problems = problemsOf((stack) => {
      const unknown = ` ${token(stack).stringValue}`;
      const permission = { id: unknown, value: unknown, description: unknown };
      registration({
        displayName: `${'x'.repeat(130)}${unknown}`,
        scopes: [permission],
        redirectUris: { web: [unknown], spa: [`http://${unknown}`], native: token(stack).listValue },
      })(stack);
      new AppRegistration(stack, 'roles', { displayName: unknown, appRoles: [permission] });
    });

    expect(problems).toEqual([]);
  });
});
