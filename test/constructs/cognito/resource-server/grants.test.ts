import {
  AppClient,
  OAuthScope,
  ResourceServer,
  UserPool,
  UserPoolDomain,
  type IResourceServer,
} from '@oauth-issuers/constructs';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { CognitoIdentityProvider } from '@cdktf/provider-aws/lib/cognito-identity-provider';
import { App, TerraformStack } from 'cdktf';
import { tmpdir } from 'node:os';
import { configurationOf, problemsOf, resourceOf, synth, token } from '../../../support/synth.js';
import { READ, client, clientOf, userPool } from '../app-client/app-client-fixture.js';

const CLIENT = 'aws_cognito_user_pool_client';
const server = (stack: TerraformStack, identifier = 'orders', pool = userPool) =>
  new ResourceServer(stack, identifier, {
    userPool: pool,
    identifier,
    scopes: { read: 'Read', write: 'Write' },
  });

describe('a grant', () => {
  test('gives a client scopes of a server, and has it wait for the server', () => {
    const configuration = synth((stack) =>
      server(stack).grant(client({ scopes: [] })(stack), 'read', 'write'),
    );

    expect(resourceOf(configuration, CLIENT)).toMatchObject({
      allowed_oauth_scopes: ['orders/read', 'orders/write'],
      depends_on: [expect.stringMatching(/^aws_cognito_resource_server\.orders_/)],
    });
  });

  test('adds to what the client has', () => {
    const configuration = synth((stack) => {
      const [orders, billing] = [server(stack), server(stack, 'billing')];
      billing.grant(client({ scopes: [orders.scope('read')] })(stack), 'write');
    });

    expect(resourceOf(configuration, CLIENT)).toMatchObject({
      allowed_oauth_scopes: ['orders/read', 'billing/write'],
      depends_on: [expect.stringContaining('orders'), expect.stringContaining('billing')],
    });
  });

  test('of scopes that every pool has waits for nothing', () => {
    const configuration = synth((stack) =>
      client({ kind: 'spa' })(stack).addScopes(OAuthScope.OPENID, OAuthScope.COGNITO_ADMIN),
    );

    expect(resourceOf(configuration, CLIENT).allowed_oauth_scopes).toEqual([
      'orders/read',
      'openid',
      'aws.cognito.signin.user.admin',
    ]);
    expect(resourceOf(configuration, CLIENT)).not.toHaveProperty('depends_on');
  });

  test('that is given twice is refused', () => {
    const problems = problemsOf((stack) => {
      const orders = server(stack);
      const report = client({ scopes: [orders.scope('read')] })(stack);
      orders.grant(report, 'read');
    });

    expect(problems).toEqual([expect.stringMatching(/\[test\/client\] scopes\[1\]\n[^]*each value once/)]);
  });

  test('is lost if the scopes are overridden: what a person wrote last counts', () => {
    const configuration = synth((stack) => {
      const report = client({ scopes: [], overrides: { allowed_oauth_scopes: ['orders/all'] } })(stack);
      server(stack).grant(report, 'read');
    });

    expect(resourceOf(configuration, CLIENT).allowed_oauth_scopes).toEqual(['orders/all']);
  });
});

describe('a client of another stack than its server', () => {
  function stacks() {
    const app = new App({ outdir: tmpdir() });
    const [servers, clients] = ['servers', 'clients'].map((name) => new TerraformStack(app, name));
    for (const stack of [servers!, clients!]) new AwsProvider(stack, 'aws', { region: 'eu-west-1' });
    server(servers!).grant(client({ scopes: [] })(clients!), 'read');
    return { servers: servers!, clients: clients! };
  }

  test('is granted the scope by its name', () => {
    expect(resourceOf(configurationOf(stacks().clients), CLIENT).allowed_oauth_scopes).toEqual([
      'orders/read',
    ]);
  });

  test('waits by the order of the stacks, since no resource can wait for one of another stack', () => {
    const { servers, clients } = stacks();

    expect(clients.dependsOn(servers)).toBe(true);
    expect(servers.dependsOn(clients)).toBe(false);
    expect(resourceOf(configurationOf(clients), CLIENT)).not.toHaveProperty('depends_on');
  });
});

describe('an imported resource server', () => {
  test('grants any scope while its scopes are not known', () => {
    const imported: IResourceServer = ResourceServer.fromIdentifier('stock');
    const { allowed_oauth_scopes } = resourceOf(
      synth((stack) => imported.grant(client({ scopes: [] })(stack), 'anything')),
      CLIENT,
    );

    expect(allowed_oauth_scopes).toEqual(['stock/anything']);
  });

  test('of another pool than the client is refused', () => {
    const other = UserPool.fromUserPoolId('eu-west-1_Other1234', 'eu-west-1');
    const stock = ResourceServer.fromAttributes({
      identifier: 'stock',
      scopeNames: ['read'],
      userPool: other,
    });

    expect(problemsOf(client({ scopes: [stock.scope('read')] }))).toEqual([
      expect.stringMatching(/scopes\[0\]\n.*"stock\/read"[^]*same user pool/),
    ]);
  });

  test('of the same pool, imported another time, is accepted', () => {
    const same = UserPool.fromUserPoolId('eu-west-1_Ab12Cd34E', 'eu-west-1');
    const stock = ResourceServer.fromAttributes({
      identifier: 'stock',
      scopeNames: ['read'],
      userPool: same,
    });

    expect(problemsOf(client({ scopes: [stock.scope('read')] }))).toEqual([]);
  });

  test.each(['', 'my stock', 'sto"ck', 'x'.repeat(257)])('has not the identifier %j', (identifier) => {
    expect(() => ResourceServer.fromIdentifier(identifier)).toThrow(/identifier\n +received/);
  });

  test('may have an identifier that is not known yet', () => {
    const problems = problemsOf((stack) => {
      const stock = ResourceServer.fromIdentifier(` ${token(stack).stringValue}`);
      client({ scopes: [stock.scope('any')] })(stack);
    });

    expect(problems).toEqual([]);
  });
});

describe('a scope that is written down', () => {
  test.each(['openid', 'aws.cognito.signin.user.admin', 'orders/read'])('may be %s', (value) => {
    expect(problemsOf(client({ kind: 'spa', scopes: [OAuthScope.custom(value)] }))).toEqual([]);
  });

  test('is no word that no pool has', () => {
    expect(problemsOf(client({ kind: 'spa', scopes: [OAuthScope.custom('opnid')] }))).toEqual([
      expect.stringMatching(/scopes\[0\]\n.*"opnid"[^]*openid, email/),
    ]);
  });

  test('has to be one of the servers that the app makes in that pool', () => {
    const problems = problemsOf((stack) => {
      server(stack);
      client({ scopes: [OAuthScope.custom('orders/read'), OAuthScope.custom('orders/wriet')] })(stack);
    });

    expect(problems).toEqual([expect.stringMatching(/scopes\[1\]\n.*"wriet"[^]*did you mean "write"\?/)]);
  });

  test('has to be of a server that the pool has, if the app makes the pool', () => {
    const problems = problemsOf((stack) => {
      const pool = new UserPool(stack, 'pool', { poolName: 'shop' });
      new UserPoolDomain(stack, 'domain', { userPool: pool, prefix: 'shop' });
      server(stack, 'billing', pool);
      client({ userPool: pool, scopes: [OAuthScope.custom('orders/read')] })(stack);
    });

    expect(problems).toEqual([
      expect.stringMatching(/scopes\[0\][^]*of this pool: billing\n[^]*fromIdentifier/),
    ]);
  });
});

describe('an identity provider of a client', () => {
  test('is the pool’s own directory, unless told otherwise', () => {
    expect(clientOf({ kind: 'web' }).supported_identity_providers).toEqual(['COGNITO']);
  });

  test('is waited for, whatever it is made with', () => {
    const configuration = synth((stack) => {
      const resource = new CognitoIdentityProvider(stack, 'entra', {
        userPoolId: userPool.userPoolId,
        providerName: 'Entra',
        providerType: 'OIDC',
        providerDetails: {},
      });
      client({ kind: 'web', identityProviders: ['COGNITO', { providerName: 'Entra', resource }, 'Google'] })(
        stack,
      );
    });

    expect(resourceOf(configuration, CLIENT)).toMatchObject({
      supported_identity_providers: ['COGNITO', 'Entra', 'Google'],
      depends_on: ['aws_cognito_identity_provider.entra'],
    });
  });

  test.each<[string, string[], string]>([
    ['none at all', [], 'identityProviders'],
    ['one without a name', [''], 'identityProviders[0]'],
    ['one of 33 characters', ['x'.repeat(33)], 'identityProviders[0]'],
    ['one twice', ['Google', 'Google'], 'identityProviders[1]'],
  ])('is not %s', (_what, identityProviders, property) => {
    expect(problemsOf(client({ kind: 'web', identityProviders })).map((line) => line.split('\n')[0])).toEqual(
      [`[test/client] ${property}`],
    );
  });
});

test('an imported client has the id that it is given', () => {
  expect(AppClient.fromAppClientId('1example23456789').clientId).toBe('1example23456789');
  expect(READ.value).toBe('orders/read');
});
