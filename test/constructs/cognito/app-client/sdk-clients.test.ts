import { AppClient, OAuthScope, ResourceServer, UserPool, UserPoolDomain } from '@oauth-issuers/constructs';
import { Token, type TerraformStack } from 'cdktf';
import { problemsOf, resourceOf, synth } from '../../../support/synth.js';
import { client, clientOf, refusalsOf } from './app-client-fixture.js';

const authFlows = ['ALLOW_USER_SRP_AUTH'] as const;

/** What such a client is made with; scopes and callback URLs of the fixture are taken away. */
const sdk = { kind: 'sdk' as const, authFlows, scopes: [], callbackUrls: [] };
const server = { ...sdk, kind: 'sdk-server' as const, secretSink: 'unread' as const };

describe('a client without OAuth', () => {
  test.each([['sdk', sdk] as const, ['sdk-server', server] as const])(
    '(%s) has neither flows nor scopes nor addresses',
    (_kind, options) => {
      expect(clientOf(options)).toMatchObject({
        allowed_oauth_flows_user_pool_client: false,
        allowed_oauth_flows: [],
        allowed_oauth_scopes: [],
        callback_urls: [],
        logout_urls: [],
        supported_identity_providers: ['COGNITO'],
        explicit_auth_flows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH'],
      });
    },
  );

  test('has a secret only on a server', () => {
    expect(clientOf(sdk)).toHaveProperty('generate_secret', false);
    expect(clientOf(server)).toHaveProperty('generate_secret', true);
    synth((stack) => {
      expect(client(sdk)(stack).exportSecret()).toBeUndefined();
    });
    synth((stack) => {
      expect(Token.isUnresolved(client(server)(stack).exportSecret())).toBe(true);
    });
  });

  test('has a secret that somebody takes', () => {
    const build = (stack: TerraformStack) => {
      const userPool = new UserPool(stack, 'pool', { poolName: 'p' });
      new AppClient(stack, 'client', { userPool, clientName: 'c', kind: 'sdk-server', authFlows });
    };

    expect(problemsOf(build)).toEqual([expect.stringContaining('[test/client] secretSink')]);
  });

  test('says the context of its users only from a server', () => {
    expect(refusalsOf({ ...sdk, propagateUserContext: true })).toEqual([
      '[test/client] propagateUserContext',
    ]);
    expect(clientOf({ ...server, propagateUserContext: true })).toHaveProperty(
      'enable_propagate_additional_user_context_data',
      true,
    );
  });

  test('needs a way to sign in', () => {
    expect(refusalsOf({ ...sdk, authFlows: [] })).toEqual(['[test/client] authFlows']);
  });

  test('is granted nothing, however somebody tries', () => {
    const orders = ResourceServer.fromIdentifier('orders');

    expect(problemsOf((stack) => orders.grant(client(sdk)(stack), 'read'))).toEqual([
      expect.stringMatching(/\[test\/client\] scopes\n.*"orders\/read"[^]*by the SDK alone/),
    ]);
    expect(problemsOf((stack) => client(sdk)(stack).addScopes(OAuthScope.OPENID))).toEqual([
      expect.stringContaining('[test/client] scopes'),
    ]);
  });

  test('has the lifetimes, attributes and rotation of any client with users', () => {
    expect(
      refusalsOf({ ...sdk, readAttributes: ['colour' as 'email'], lifetimes: { accessToken: undefined } }),
    ).toEqual(['[test/client] readAttributes[0]']);
    expect(clientOf({ ...sdk, refreshTokenRotation: true })).toMatchObject({
      explicit_auth_flows: ['ALLOW_USER_SRP_AUTH'],
      refresh_token_rotation: [{ feature: 'ENABLED', retry_grace_period_seconds: 0 }],
    });
  });
});

describe('a pool without a domain', () => {
  const poolWith =
    (options: object, domain = false) =>
    (stack: TerraformStack) => {
      const userPool = new UserPool(stack, 'pool', { poolName: 'p' });
      if (domain) new UserPoolDomain(stack, 'domain', { userPool, prefix: 'p' });
      client({ userPool, ...options })(stack);
    };

  test('will do for it', () => {
    expect(problemsOf(poolWith(sdk))).toEqual([]);
    expect(resourceOf(synth(poolWith(sdk)), 'aws_cognito_user_pool_client')).toHaveProperty('name', 'report');
  });

  test('will not do for a client with OAuth beside it, which alone is named', () => {
    const problems = problemsOf((stack) => {
      const userPool = new UserPool(stack, 'pool', { poolName: 'p' });
      client({ userPool, ...sdk })(stack);
      new AppClient(stack, 'shop', {
        userPool,
        clientName: 'shop',
        kind: 'spa',
        scopes: [OAuthScope.OPENID],
        callbackUrls: ['https://shop.example.com/'],
      });
    });

    expect(problems).toEqual([expect.stringContaining('"none for test/shop"')]);
  });
});
