import {
  type Api,
  CognitoIssuer,
  type CognitoIssuerProps,
  Duration,
  UserPool,
  UserPoolDomain,
  defineApi,
  machineClient,
  spaClient,
} from '@oauth-issuers/constructs';
import { Token, type TerraformStack } from 'cdktf';
import { billing, orders } from '../../../support/example-apis.js';
import { manifestOf, outputManifest, outputSecrets } from '../../../support/manifests.js';
import { problemsOf, resourceOf, resourcesOf, synth } from '../../../support/synth.js';

const CLIENT = 'aws_cognito_user_pool_client';
const issuer =
  (props: Partial<CognitoIssuerProps> = {}) =>
  (stack: TerraformStack) => {
    const made = new CognitoIssuer(stack, 'issuer', { name: 'dev-shop', apis: [orders, billing], ...props });
    for (const api of made.apis) outputManifest(stack, made, api);
    outputSecrets(stack, made);
    return made;
  };
const configuration = synth(issuer());
const clients = resourcesOf(configuration, CLIENT);

describe('an issuer on Cognito', () => {
  test('has one pool and one domain, and a resource server for each API', () => {
    expect(resourceOf(configuration, 'aws_cognito_user_pool')).toHaveProperty('name', 'dev-shop');
    expect(resourcesOf(configuration, 'aws_cognito_user_pool_domain').size).toBe(1);
    expect([...resourcesOf(configuration, 'aws_cognito_resource_server').values()]).toMatchObject([
      { identifier: 'orders', name: 'orders' },
      { identifier: 'billing', name: 'billing' },
    ]);
  });

  test('has the paths that must not change, since a change replaces resources', () => {
    const paths = Object.keys(configuration.resource!).flatMap((type) => [
      ...resourcesOf(configuration, type).keys(),
    ]);

    expect(paths.sort()).toEqual([
      'issuer/UserPool',
      'issuer/UserPoolDomain',
      'issuer/billing/ResourceServer',
      'issuer/billing/report',
      'issuer/orders/ResourceServer',
      'issuer/orders/app',
      'issuer/orders/backoffice',
      'issuer/orders/report',
      'issuer/orders/shop',
      'issuer/orders/sync',
    ]);
  });

  test('has a domain that no other account can have', () => {
    expect(resourceOf(configuration, 'aws_cognito_user_pool_domain')).toHaveProperty(
      'domain',
      'dev-shop-${data.aws_caller_identity.AwsAccount.account_id}',
    );
  });

  test.each([
    ['issuer/orders/report', ['orders/read', 'billing/read'], ['client_credentials']],
    ['issuer/orders/sync', ['orders/read', 'orders/write'], ['client_credentials']],
    ['issuer/orders/backoffice', ['orders/read', 'orders/write'], ['code']],
    ['issuer/orders/shop', ['orders/read'], ['code']],
    ['issuer/orders/app', ['billing/read', 'billing/write'], ['code']],
    ['issuer/billing/report', ['billing/write'], ['client_credentials']],
  ])('grants %s exactly %j by %j', (path, scopes, flows) => {
    expect(clients.get(path)).toMatchObject({ allowed_oauth_scopes: scopes, allowed_oauth_flows: flows });
  });

  test('has a client wait for every server whose scopes it has, and for no other', () => {
    const serversOf = (path: string) =>
      (clients.get(path)!.depends_on as string[]).map((address) =>
        address.replace(/.*issuer_(\w+)_Resource.*/, '$1'),
      );

    expect(serversOf('issuer/orders/report')).toEqual(['orders', 'billing']);
    expect(serversOf('issuer/orders/app')).toEqual(['billing']);
    expect(serversOf('issuer/orders/sync')).toEqual(['orders']);
  });

  test('makes no outputs of its own', () => {
    const { output } = synth(
      (stack) => new CognitoIssuer(stack, 'issuer', { name: 'dev', apis: [orders, billing] }),
    );

    expect(output).toBeUndefined();
  });

  test('gives out the secrets of those who have one', () => {
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
  });

  test.each([
    [true, 4],
    [false, 0],
  ])('protected: %p, has %i resources that refuse to be deleted', (protect, count) => {
    const { resource } = synth(issuer({ protect }));
    const blocks = Object.values(resource!).flatMap((ofType) => Object.values(ofType));

    expect(blocks.filter((block) => 'lifecycle' in block)).toHaveLength(count);
  });

  test('uses a pool and a domain that it is given', () => {
    const imported = synth(
      issuer({
        userPool: UserPool.fromUserPoolId('eu-west-1_Ab12Cd34E', 'eu-west-1'),
        userPoolDomain: UserPoolDomain.fromBaseUrl('https://auth.example.com'),
      }),
    );

    expect(imported.resource).not.toHaveProperty('aws_cognito_user_pool');
    expect(imported.resource).not.toHaveProperty('aws_cognito_user_pool_domain');
    expect([...resourcesOf(imported, CLIENT).values()]).toEqual(
      Array(6).fill(expect.objectContaining({ user_pool_id: 'eu-west-1_Ab12Cd34E' })),
    );
    expect(manifestOf(imported, orders)).toMatchObject({
      issuer: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E',
      endpoints: { token: 'https://auth.example.com/oauth2/token' },
    });
  });

  test('uses a prefix that it is given, as it is', () => {
    expect(
      resourceOf(synth(issuer({ domainPrefix: 'shop' })), 'aws_cognito_user_pool_domain'),
    ).toHaveProperty('domain', 'shop');
  });
});

describe('a manifest of Cognito', () => {
  const manifest = manifestOf(configuration, orders);

  test('names stack and API, issuer and scopes, and no audience', () => {
    expect(manifest).toMatchObject({
      manifestVersion: 1,
      name: 'test/orders',
      profile: 'cognito',
      issuer: expect.stringMatching(/^https:\/\/\$\{aws_cognito_user_pool\.\w+\.endpoint\}$/) as string,
      api: {
        identifier: 'orders',
        permissions: { read: { scope: 'orders/read' }, write: { scope: 'orders/write' } },
      },
    });
    expect(manifest.api).not.toHaveProperty('audience');
  });

  test('has the endpoints of the domain, and the keys where the issuer is', () => {
    const { jwks, ...onDomain } = manifest.endpoints!;

    expect(jwks).toBe(`${manifest.issuer}/.well-known/jwks.json`);
    const hosts = Object.values(onDomain).map((url) => url!.replace(/\/(oauth2\/\w+|logout)$/, ''));
    expect(new Set(hosts).size).toBe(1);
    expect(Object.keys(onDomain).sort()).toEqual([
      'authorization',
      'endSession',
      'revocation',
      'token',
      'userinfo',
    ]);
  });

  test('lists the clients of the API, and where their secrets are', () => {
    expect(manifest.clients.map(({ name, kind, secret }) => [name, kind, secret])).toEqual([
      ['report', 'machine', { from: 'output', name: 'orders-report-secret' }],
      ['sync', 'machine', { from: 'output', name: 'orders-sync-secret' }],
      ['backoffice', 'web', { from: 'output', name: 'orders-backoffice-secret' }],
      ['shop', 'spa', undefined],
      ['app', 'native', undefined],
    ]);
  });

  test('lists what a client may get beside the API', () => {
    expect(manifest.clients.map(({ permissions, otherGrants }) => [permissions, otherGrants])).toEqual([
      [['read'], ['billing/read']],
      [['read', 'write'], []],
      [['read', 'write'], []],
      [['read'], []],
      [[], ['billing/read', 'billing/write']],
    ]);
  });

  test('of another API lists the clients that use it too, under a name that no client of its own has', () => {
    expect(
      manifestOf(configuration, billing).clients.map(({ name, permissions, otherGrants, secret }) => [
        name,
        permissions,
        otherGrants,
        secret?.from === 'output' ? secret.name : undefined,
      ]),
    ).toEqual([
      ['orders/report', ['read'], ['orders/read'], 'orders-report-secret'],
      ['orders/app', ['read', 'write'], [], undefined],
      ['report', ['write'], [], 'billing-report-secret'],
    ]);
  });

  test('says how many seconds access tokens live', () => {
    const lifetimes = { accessToken: Duration.minutes(5) };

    expect(manifest.clients.every(({ accessTokenLifetime }) => accessTokenLifetime === 3600)).toBe(true);
    expect(manifestOf(synth(issuer({ lifetimes })), orders).clients[0]!.accessTokenLifetime).toBe(300);
  });
});

describe('an issuer on Cognito is refused', () => {
  const firstLines = (props: Partial<CognitoIssuerProps>) =>
    problemsOf(issuer(props)).map((problem) => problem.split('\n')[0]);

  test('with a permission of an API that it does not have', () => {
    const problems = problemsOf(issuer({ apis: [orders] }));

    expect(problems[0]).toMatch(
      /\[test\/issuer\] apis\.orders\.clients\.report\.permissions\[1\][^]*"billing\/read"[^]*add billing to "apis"/,
    );
  });

  test('with a permission that was made by hand and does not exist', () => {
    const report = machineClient({ permissions: ['read', { api: 'billing', name: 'raed' }] });
    const own = defineApi({ name: 'own', scopes: { read: 'Read' }, clients: { report } });

    expect(problemsOf(issuer({ apis: [own, billing] }))).toEqual([
      expect.stringMatching(/apis\.own\.clients\.report\.permissions\[1\][^]*did you mean "read"\?/),
    ]);
  });

  test('with an API twice', () => {
    expect(firstLines({ apis: [orders, billing, billing] })).toEqual(['[test/issuer] apis[2]']);
  });

  test('with two clients whose secrets would have one name', () => {
    const api = (name: string, client: string): Api =>
      defineApi({
        name,
        scopes: { read: 'Read' },
        clients: { [client]: machineClient({ permissions: ['read'] }) },
      });

    expect(firstLines({ apis: [api('a', 'b-c'), api('a-b', 'c')] })).toEqual([
      '[test/issuer] secrets[1]',
      '[test/issuer/a-b/c] clientName',
    ]);
  });

  test.each(['aws-dev', 'my-cognito', 'Dev', 'dev_shop', '-dev', 'x'.repeat(51)])(
    'with the name %j, which no domain can begin with',
    (name) => {
      expect(firstLines({ name })).toEqual(['[test/issuer] name']);
    },
  );

  test('but any name will do where the domain has another prefix', () => {
    expect(firstLines({ name: 'Dev cognito', domainPrefix: 'shop' })).toEqual([]);
  });

  test('with a prefix beside a domain', () => {
    const userPoolDomain = UserPoolDomain.fromBaseUrl('https://auth.example.com');

    expect(firstLines({ domainPrefix: 'shop', userPoolDomain })).toEqual(['[test/issuer] domainPrefix']);
  });

  test('with all problems at once: of the issuer, of a server, of a client', () => {
    const shop = spaClient({ permissions: ['read/all'], redirectUris: ['http://shop.example.com/'] });
    const api = defineApi({ name: 'shop', scopes: { 'read/all': 'Read' }, clients: { shop } });

    expect(firstLines({ name: 'aws', apis: [api] })).toEqual([
      '[test/issuer] name',
      '[test/issuer/shop/ResourceServer] scopes',
      '[test/issuer/shop/shop] callbackUrls[0]',
    ]);
  });
});

test('an API or a client may have any name, for no part of the issuer has one like it', () => {
  const resources = machineClient({ permissions: ['read'] });
  const apis = ['userpool', 'user-pool', 'resource'].map((name) =>
    defineApi({
      name,
      scopes: { read: 'Read' },
      clients: { 'resource-server': resources, resource: resources },
    }),
  );

  expect(resourcesOf(synth(issuer({ apis })), CLIENT).size).toBe(6);
});
