import {
  AppClient,
  ManagedLoginBranding,
  OidcIdentityProvider,
  ResourceServer,
  RiskConfiguration,
  UserGroup,
  UserPool,
  UserPoolDomain,
} from '@oauth-issuers/constructs';
import type { TerraformStack } from 'cdktf';
import { client, userPool } from '../cognito/app-client/app-client-fixture.js';
import { CLIENT_PROPERTIES } from '../../../constructs/src/cognito/app-client/app-client-arguments.js';
import { POOL_PROPERTIES } from '../../../constructs/src/cognito/user-pool/user-pool-config.js';
import { everything } from '../../support/everything/index.js';
import { problemsOf, testStack } from '../../support/synth.js';

type Overrides = Readonly<Record<string, unknown>>;
type Make = (overrides: Overrides) => (stack: TerraformStack) => unknown;

/** A construct with one property that its rules refuse, and the argument that the property becomes. */
const table: readonly (readonly [
  what: string,
  property: string,
  make: Make,
  argument: string,
  value: unknown,
])[] = [
  ['AppClient', 'clientName', (overrides) => client({ clientName: '', overrides }), 'name', 'shop'],
  [
    'AppClient',
    'callbackUrls',
    (overrides) => client({ kind: 'web', callbackUrls: [], overrides }),
    'callback_urls',
    ['https://shop.example.com/'],
  ],
  [
    'AppClient',
    'identityProviders[0]',
    (overrides) => client({ kind: 'web', identityProviders: ['cognito'], overrides }),
    'supported_identity_providers',
    ['COGNITO'],
  ],
  [
    'UserPool',
    'passwordPolicy.minimumLength',
    (overrides) => (stack) =>
      new UserPool(stack, 'it', { poolName: 'shop', passwordPolicy: { minimumLength: 5 }, overrides }),
    'password_policy.minimum_length',
    8,
  ],
  [
    'UserPool',
    'poolName',
    (overrides) => (stack) => new UserPool(stack, 'it', { poolName: '', overrides }),
    'name',
    'shop',
  ],
  [
    'UserPoolDomain',
    'prefix',
    (overrides) => (stack) => new UserPoolDomain(stack, 'it', { userPool, prefix: 'Shop', overrides }),
    'domain',
    'shop',
  ],
  [
    'ResourceServer',
    'serverName',
    (overrides) => (stack) =>
      new ResourceServer(stack, 'it', {
        userPool,
        identifier: 'https://api.example.com',
        scopes: {},
        overrides,
      }),
    'name',
    'api',
  ],
  [
    'UserGroup',
    'precedence',
    (overrides) => (stack) =>
      new UserGroup(stack, 'it', { userPool, groupName: 'editors', precedence: -1, overrides }),
    'precedence',
    1,
  ],
  [
    'RiskConfiguration',
    'blockedRanges[0]',
    (overrides) => (stack) =>
      new RiskConfiguration(stack, 'it', { userPool, blockedRanges: ['anywhere'], overrides }),
    'risk_exception_configuration.blocked_ip_range_list',
    ['192.0.2.0/24'],
  ],
  [
    'ManagedLoginBranding',
    'assets[0].category',
    (overrides) => (stack) =>
      new ManagedLoginBranding(stack, 'it', {
        userPool,
        client: AppClient.fromAppClientId('1example23456789'),
        settings: {},
        assets: [{ category: 'NO_SUCH', colorMode: 'LIGHT', extension: 'SVG', bytes: 'PHN2Zy8+' }],
        overrides,
      }),
    'asset',
    [],
  ],
  [
    'OidcIdentityProvider',
    'identifiers[0]',
    (overrides) => (stack) =>
      new OidcIdentityProvider(stack, 'it', {
        userPool,
        providerName: 'Staff',
        issuer: 'https://idp.example.com',
        clientId: 'shop',
        clientSecret: 'none',
        identifiers: [''],
        overrides,
      }),
    'idp_identifiers',
    ['staff'],
  ],
];

describe.each(table)('an override of what becomes of %s, %s', (_what, property, make, argument, value) => {
  const places = (overrides: Overrides) =>
    problemsOf(make(overrides)).map((problem) => /^\[[^\]]*\] (\S+)/.exec(problem)![1]);

  test('lifts the checks of it', () => {
    expect(places({})).toContain(property);
    expect(places({ [argument]: value })).not.toContain(property);
  });

  test('of another argument lifts none of it', () => {
    expect(places({ region: 'eu-central-1' })).toContain(property);
    expect(places({ [`${argument}_else`]: value })).toContain(property);
  });
});

test('what is overridden in part is checked in its other parts', () => {
  const pool = (stack: TerraformStack) =>
    new UserPool(stack, 'it', {
      poolName: 'shop',
      passwordPolicy: { minimumLength: 5, historySize: 99 },
      overrides: { 'password_policy.minimum_length': 8 },
    });

  expect(problemsOf(pool)).toEqual([expect.stringMatching(/passwordPolicy\.historySize/)]);
});

test.each([
  ['AppClient', CLIENT_PROPERTIES],
  ['UserPool', POOL_PROPERTIES],
])('the table of %s names properties that there are', (construct, names) => {
  const known = everything
    .filter(({ name }) => name.split(' ')[0] === construct)
    .flatMap((entry) => Object.keys(entry.props(testStack())));
  const named = Object.values(names)
    .flat()
    .map((property) => property.split('.')[0]!);

  expect(named.filter((property) => !known.includes(property))).toEqual([]);
});
