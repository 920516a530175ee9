import { AppClient, Duration, OAuthScope, ResourceServer } from '@oauth-issuers/constructs';
import { Token } from 'cdktf';
import { problemsOf, resourceOf, resourcesOf, synth, token } from '../../../support/synth.js';
import { READ, type Options, callbackUrls, client, clientOf, userPool } from './app-client-fixture.js';

const userClients = (['web', 'spa', 'native'] as const).map((kind) => [kind]);

describe('a machine client', () => {
  test('has a secret, and client credentials as its only flow', () => {
    expect(clientOf()).toMatchObject({
      name: 'report',
      user_pool_id: 'eu-west-1_Ab12Cd34E',
      generate_secret: true,
      allowed_oauth_flows_user_pool_client: true,
      allowed_oauth_flows: ['client_credentials'],
      allowed_oauth_scopes: ['orders/read'],
    });
  });

  test('signs in nobody', () => {
    const resource = clientOf();

    expect(resource).not.toHaveProperty('callback_urls');
    expect(resource).not.toHaveProperty('logout_urls');
    expect(resource).not.toHaveProperty('supported_identity_providers');
  });

  test.each(['openid', 'email', 'phone', 'profile'])('has no scope %s, which describes a user', (scope) => {
    const scopes = [READ, OAuthScope[scope.toUpperCase() as 'OPENID' | 'EMAIL' | 'PHONE' | 'PROFILE']];

    expect(problemsOf(client({ scopes }))).toEqual([expect.stringContaining('[test/client] scopes[1]')]);
  });

  test.each<[string, Options]>([
    ['callbackUrls', { callbackUrls }],
    ['logoutUrls', { logoutUrls: callbackUrls }],
  ])('has no %s', (property, options) => {
    expect(problemsOf(client(options))).toEqual([expect.stringContaining(`[test/client] ${property}`)]);
  });
});

describe.each(userClients)('a %s client', (kind) => {
  test('has the authorization code as its only flow, and the users of the pool', () => {
    expect(clientOf({ kind })).toMatchObject({
      allowed_oauth_flows_user_pool_client: true,
      allowed_oauth_flows: ['code'],
      callback_urls: callbackUrls,
      supported_identity_providers: ['COGNITO'],
    });
  });

  test('has a secret only if it can keep one', () => {
    expect(clientOf({ kind })).toHaveProperty('generate_secret', kind === 'web');
  });

  test('may know who its user is', () => {
    expect(problemsOf(client({ kind, scopes: [READ, OAuthScope.OPENID, OAuthScope.EMAIL] }))).toEqual([]);
  });

  test('needs a callback URL', () => {
    expect(problemsOf(client({ kind, callbackUrls: [] }))).toEqual([
      expect.stringMatching(/\[test\/client\] callbackUrls\n +received +\[\]\n +allowed +1 to 100 items/),
    ]);
  });
});

describe('every client', () => {
  const kinds = [['machine'], ...userClients] as ['machine' | 'web' | 'spa' | 'native'][];

  test.each(kinds)(
    '(%s) hides which users exist, can revoke, and has no sign-in past the hosted pages',
    (kind) => {
      expect(clientOf({ kind })).toMatchObject({
        prevent_user_existence_errors: 'ENABLED',
        enable_token_revocation: true,
        explicit_auth_flows: ['ALLOW_REFRESH_TOKEN_AUTH'],
      });
    },
  );

  test.each(kinds)('(%s) never has the implicit flow', (kind) => {
    expect(clientOf({ kind }).allowed_oauth_flows).not.toContain('implicit');
  });

  test.each(kinds)('(%s) says each lifetime with its unit', (kind) => {
    expect(clientOf({ kind })).toMatchObject({
      access_token_validity: 60,
      id_token_validity: 60,
      refresh_token_validity: 1,
      token_validity_units: [{ access_token: 'minutes', id_token: 'minutes', refresh_token: 'days' }],
    });
  });

  test('gives out a secret only if it has one', () => {
    synth((stack) => {
      expect(Token.isUnresolved(client()(stack).exportSecret())).toBe(true);
    });
    synth((stack) => {
      expect(client({ kind: 'spa' })(stack).exportSecret()).toBeUndefined();
    });
  });

  test('keeps the units of the lifetimes that it is given', () => {
    const lifetimes = {
      accessToken: Duration.seconds(300),
      idToken: Duration.hours(1),
      refreshToken: Duration.minutes(90),
    };

    expect(clientOf({ kind: 'web', lifetimes })).toMatchObject({
      access_token_validity: 300,
      id_token_validity: 1,
      refresh_token_validity: 90,
      token_validity_units: [{ access_token: 'seconds', id_token: 'hours', refresh_token: 'minutes' }],
    });
  });
});

describe('scopes of a client', () => {
  test('wait for the servers that declare them, each once', () => {
    const configuration = synth((stack) => {
      const servers = ['orders', 'billing'].map(
        (identifier) =>
          new ResourceServer(stack, identifier, { userPool, identifier, scopes: { read: 'r', write: 'w' } }),
      );
      client({ scopes: servers.flatMap((server) => [server.scope('read'), server.scope('write')]) })(stack);
    });

    const { depends_on } = resourceOf(configuration, 'aws_cognito_user_pool_client');
    expect(depends_on).toEqual([
      expect.stringMatching(/^aws_cognito_resource_server\.orders_/),
      expect.stringMatching(/^aws_cognito_resource_server\.billing_/),
    ]);
    expect(resourcesOf(configuration, 'aws_cognito_resource_server').size).toBe(2);
  });

  test('of an imported server wait for nothing', () => {
    expect(clientOf().depends_on ?? []).toEqual([]);
  });

  test('have to be declared by their server', () => {
    const problems = problemsOf((stack) => {
      const server = new ResourceServer(stack, 'server', {
        userPool,
        identifier: 'orders',
        scopes: { read: 'r', write: 'w' },
      });
      // @ts-expect-error -- the server has no scope "wriet"
      client({ scopes: [server.scope('read'), server.scope('wriet')] })(stack);
    });

    expect(problems).toEqual([
      expect.stringMatching(/scopes\[1\]\n.*"wriet"\n.*"read", "write"\n.*"write"\?/),
    ]);
  });

  test.each<[string, OAuthScope[]]>([
    ['none', []],
    ['51', Array.from({ length: 51 }, (_, index) => OAuthScope.custom(`orders/${index}`))],
  ])('are not %s', (_count, scopes) => {
    expect(problemsOf(client({ scopes }))).toEqual([expect.stringContaining('1 to 50 items')]);
  });

  test('stand once each', () => {
    expect(problemsOf(client({ scopes: [READ, READ] }))).toEqual([expect.stringContaining('scopes[1]')]);
  });

  test('have at most 256 characters', () => {
    const scope = OAuthScope.custom(`orders/${'x'.repeat(250)}`);

    expect(problemsOf(client({ scopes: [scope] }))).toEqual([
      expect.stringContaining('at most 256 characters'),
    ]);
  });
});

test.each(['', 'a/b', 'x'.repeat(129), 'report:nightly', 'report 📊', 'דוח', 'a\u00a0b'])(
  'no client is called %j',
  (clientName) => {
    expect(problemsOf(client({ clientName }))).toEqual([expect.stringContaining('[test/client] clientName')]);
  },
);

test('values that are not known yet pass', () => {
  const problems = problemsOf((stack) => {
    const unknown = token(stack);
    const scopes = [OAuthScope.custom(unknown.stringValue)];
    const accessToken = Duration.minutes(unknown.numberValue);
    client({ clientName: `a/${unknown.stringValue}`, scopes, lifetimes: { accessToken } })(stack);
    new AppClient(stack, 'web', {
      userPool,
      clientName: 'web',
      kind: 'web',
      scopes: [READ],
      callbackUrls: unknown.listValue,
      logoutUrls: [unknown.stringValue, `http://${unknown.stringValue}`],
      defaultRedirectUri: unknown.stringValue,
      identityProviders: [unknown.stringValue],
      authSession: Duration.minutes(unknown.numberValue),
      refreshTokenRotation: { gracePeriod: Duration.seconds(unknown.numberValue) },
      secretSink: 'unread',
    });
  });

  expect(problems).toEqual([]);
});

test('all problems of a client come at once', () => {
  const problems = problemsOf(
    client({
      kind: 'web',
      clientName: '',
      scopes: [],
      callbackUrls: ['http://app.example.com/'],
      lifetimes: { accessToken: Duration.seconds(1) },
    }),
  );

  expect(problems.map((problem) => problem.split('\n')[0])).toEqual([
    '[test/client] clientName',
    '[test/client] scopes',
    '[test/client] callbackUrls[0]',
    '[test/client] lifetimes.accessToken',
  ]);
});
