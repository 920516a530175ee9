import {
  type ExtensibleUserPool,
  GoogleIdentityProvider,
  OAuthScope,
  OidcIdentityProvider,
  UserPool,
} from '@oauth-issuers/constructs';
import type { TerraformStack } from 'cdktf';
import { problemsOf, resourceOf, resourcesOf, synth, token } from '../../../support/synth.js';

const ARN = 'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_Ab12Cd34E';

/** Pools that things are added to: made here, and imported into a scope. */
const pools: readonly (readonly [string, (stack: TerraformStack) => ExtensibleUserPool])[] = [
  ['a new pool', (stack) => new UserPool(stack, 'pool', { poolName: 'shop' })],
  ['a pool imported by its id', (stack) => UserPool.fromUserPoolId(stack, 'pool', 'eu-west-1_Ab12Cd34E')],
  ['a pool imported by its ARN', (stack) => UserPool.fromUserPoolArn(stack, 'pool', ARN)],
];

/** Adds one of each, of which the client uses the others. */
function addAll(stack: TerraformStack, pool: ExtensibleUserPool): void {
  const orders = pool.addResourceServer('orders', { identifier: 'orders', scopes: { read: 'Read orders' } });
  const google = pool.addIdentityProvider('google', GoogleIdentityProvider, {
    clientId: 'pool',
    clientSecret: token(stack, 'secret').stringValue,
  });
  const domain = pool.addDomain('domain', { prefix: 'shop' });
  pool.addGroup('editors');
  pool.addClient('shop', {
    clientName: 'shop',
    kind: 'spa',
    scopes: [orders.scope('read'), OAuthScope.OPENID],
    callbackUrls: ['https://shop.example.com/'],
    identityProviders: ['COGNITO', google],
    userPoolDomain: domain,
  });
}

describe.each(pools)('%s', (_what, make) => {
  const configuration = synth((stack) => addAll(stack, make(stack)));

  test.each([
    ['aws_cognito_user_pool_client', 'pool/shop'],
    ['aws_cognito_resource_server', 'pool/orders'],
    ['aws_cognito_identity_provider', 'pool/google'],
    ['aws_cognito_user_pool_domain', 'pool/domain'],
    ['aws_cognito_user_group', 'pool/editors'],
  ])('has a %s below it, by the id that it was added by', (type, path) => {
    expect([...resourcesOf(configuration, type).keys()]).toEqual([path]);
    expect(resourceOf(configuration, type).user_pool_id).toMatch(
      /^(eu-west-1_Ab12Cd34E|\$\{aws_cognito_user_pool\.pool_\w+\.id\})$/,
    );
  });

  test('has clients that wait for what they name', () => {
    expect(resourceOf(configuration, 'aws_cognito_user_pool_client').depends_on).toEqual([
      expect.stringMatching(/^aws_cognito_resource_server\.pool_orders_/),
      expect.stringMatching(/^aws_cognito_identity_provider\.pool_google_/),
    ]);
  });

  test('reports what is wrong with an addition at its place', () => {
    const problems = problemsOf((stack) => {
      const pool = make(stack);
      pool.addDomain('domain', { prefix: 'shop' });
      pool.addClient('shop', {
        clientName: '',
        kind: 'sdk',
        authFlows: ['ALLOW_USER_SRP_AUTH'],
      });
      pool.addResourceServer('orders', { identifier: 'or ders', scopes: {} });
      pool.addIdentityProvider('staff', OidcIdentityProvider, {
        providerName: 'Staff',
        issuer: 'http://idp.example.com',
        clientId: 'pool',
        clientSecret: token(stack, 'secret').stringValue,
      });
    });

    expect(problems.map((problem) => problem.split('\n')[0]).sort()).toEqual(
      expect.arrayContaining([
        '[test/pool/orders] identifier',
        '[test/pool/shop] clientName',
        '[test/pool/staff] issuer',
      ]),
    );
  });

  test('knows its members together', () => {
    const problems = problemsOf((stack) => {
      const pool = make(stack);
      const client = { clientName: 'one', kind: 'sdk', authFlows: ['ALLOW_USER_SRP_AUTH'] } as const;
      pool.addClient('first', client);
      pool.addClient('second', client);
    });

    expect(problems).toEqual([
      expect.stringMatching(/\[test\/pool\/second\] clientName[^]*test\/pool\/first/),
    ]);
  });
});

describe('a pool that is imported into a scope', () => {
  test('is the same pool as one that is imported without', () => {
    const problems = problemsOf((stack) => {
      const scoped = UserPool.fromUserPoolId(stack, 'pool', 'eu-west-1_Ab12Cd34E');
      const orders = UserPool.fromUserPoolArn(stack, 'again', ARN).addResourceServer('orders', {
        identifier: 'orders',
        scopes: { read: 'Read' },
      });
      scoped.addClient('shop', {
        clientName: 'shop',
        kind: 'native',
        scopes: [orders.scope('read')],
        callbackUrls: ['com.example.shop://callback'],
      });
    });

    expect(problems).toEqual([]);
  });

  test('may have a domain, servers and scopes that the app does not make', () => {
    const problems = problemsOf((stack) => {
      UserPool.fromUserPoolId(stack, 'pool', 'eu-west-1_Ab12Cd34E').addClient('shop', {
        clientName: 'shop',
        kind: 'native',
        scopes: [OAuthScope.custom('elsewhere/read')],
        callbackUrls: ['com.example.shop://callback'],
      });
    });

    expect(problems).toEqual([]);
  });

  test('has the endpoint of its region, and its ARN if that is known', () => {
    synth((stack) => {
      const byId = UserPool.fromUserPoolId(stack, 'a', 'eu-west-1_Ab12Cd34E', 'eu-west-2');
      const byArn = UserPool.fromUserPoolArn(stack, 'b', ARN);

      expect(byId.endpoint).toBe('cognito-idp.eu-west-2.amazonaws.com/eu-west-1_Ab12Cd34E');
      expect(() => byId.userPoolArn).toThrow(/import it by UserPool\.fromUserPoolArn/);
      expect(byArn.userPoolArn).toBe(ARN);
    });
  });

  test('makes no pool', () => {
    expect(
      resourcesOf(
        synth((stack) => addAll(stack, pools[1]![1](stack))),
        'aws_cognito_user_pool',
      ).size,
    ).toBe(0);
  });
});
