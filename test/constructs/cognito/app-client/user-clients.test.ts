import { CognitoIdentityProvider } from '@cdktf/provider-aws/lib/cognito-identity-provider';
import {
  CustomAttribute,
  Duration,
  GoogleIdentityProvider,
  type IUserPool,
  OAuthScope,
  OidcIdentityProvider,
  ResourceServer,
  UserPool,
  UserPoolDomain,
  type WebAppClientProps,
} from '@oauth-issuers/constructs';
import type { TerraformStack } from 'cdktf';
import { problemsOf, resourceOf, synth, testStack, token } from '../../../support/synth.js';
import {
  type Options,
  callbackUrls,
  client,
  clientOf,
  refusalsOf,
  userPool as imported,
} from './app-client-fixture.js';

const web = (options: Options = {}): Options => ({ kind: 'web', ...options });

describe('a client with users', () => {
  test.each<[string, Options, object]>([
    [
      'a default redirect URI',
      { defaultRedirectUri: callbackUrls[0]! },
      { default_redirect_uri: callbackUrls[0] },
    ],
    ['a longer session', { authSession: Duration.minutes(15) }, { auth_session_validity: 15 }],
    ['a session in seconds', { authSession: Duration.seconds(180) }, { auth_session_validity: 3 }],
    [
      'attributes to read',
      { readAttributes: ['email', 'custom:plan'] },
      { read_attributes: ['email', 'custom:plan'] },
    ],
    ['attributes to write', { writeAttributes: ['name'] }, { write_attributes: ['name'] }],
    [
      'context of users',
      { propagateUserContext: true },
      { enable_propagate_additional_user_context_data: true },
    ],
    ['no revocation', { tokenRevocation: false }, { enable_token_revocation: false }],
    ['no hiding of users', { hideUnknownUsers: false }, { prevent_user_existence_errors: 'LEGACY' }],
    [
      'rotation with a grace in minutes',
      { refreshTokenRotation: { gracePeriod: Duration.minutes(1) } },
      { refresh_token_rotation: [{ feature: 'ENABLED', retry_grace_period_seconds: 60 }] },
    ],
    ['an argument of its own', { overrides: { explicit_auth_flows: [] } }, { explicit_auth_flows: [] }],
  ])('may have %s', (_what, options, expected) => {
    expect(clientOf(web(options))).toMatchObject(expected);
  });

  test.each<[string, Options, string]>([
    [
      'a default redirect URI that is no callback URL',
      { defaultRedirectUri: 'https://x.example.com/' },
      'defaultRedirectUri',
    ],
    ['a session of two minutes', { authSession: Duration.minutes(2) }, 'authSession'],
    ['a session of sixteen minutes', { authSession: Duration.minutes(16) }, 'authSession'],
    ['a session of half minutes', { authSession: Duration.seconds(210) }, 'authSession'],
    ['a session that is a bare number', { authSession: 3 as never }, 'authSession'],
    [
      'a grace of 61 seconds',
      { refreshTokenRotation: { gracePeriod: Duration.seconds(61) } },
      'refreshTokenRotation.gracePeriod',
    ],
    [
      'a grace that is a bare number',
      { refreshTokenRotation: { gracePeriod: 10 as never } },
      'refreshTokenRotation.gracePeriod',
    ],
    ['an attribute that there is not', { readAttributes: ['e-mail' as never] }, 'readAttributes[0]'],
    ['a custom attribute without a name', { readAttributes: ['custom:'] }, 'readAttributes[0]'],
    [
      'a custom attribute of 21 characters',
      { readAttributes: [`custom:${'x'.repeat(21)}`] },
      'readAttributes[0]',
    ],
    [
      'an attribute to write that only Cognito writes',
      { writeAttributes: ['email', 'email_verified'] },
      'writeAttributes[1]',
    ],
    ['a subject to write', { writeAttributes: ['sub'] }, 'writeAttributes[0]'],
    ['a flow that there is not', { authFlows: ['ALLOW_IMPLICIT' as never] }, 'authFlows[0]'],
    ['a flow twice', { authFlows: ['ALLOW_CUSTOM_AUTH', 'ALLOW_CUSTOM_AUTH'] }, 'authFlows[1]'],
    ['a logout URL twice', { logoutUrls: [callbackUrls[0]!, callbackUrls[0]!] }, 'logoutUrls[1]'],
  ])('has not %s', (_what, options, property) => {
    expect(refusalsOf(web(options))).toEqual([`[test/client] ${property}`]);
  });

  test.each<[string, string]>([
    ['ADMIN_NO_SRP_AUTH', 'ALLOW_ADMIN_USER_PASSWORD_AUTH'],
    ['USER_PASSWORD_AUTH', 'ALLOW_USER_PASSWORD_AUTH'],
    ['ALLOW_REFRESH_TOKEN_AUTH', 'leave it out'],
  ])('is told what to write in place of %s', (flow, mend) => {
    expect(problemsOf(client(web({ authFlows: [flow as never] })))).toEqual([expect.stringContaining(mend)]);
  });
});

const googleOf = (stack: TerraformStack, userPool: IUserPool) =>
  new GoogleIdentityProvider(stack, `google-${userPool === imported ? 'imported' : 'own'}`, {
    userPool,
    clientId: 'shop',
    clientSecret: token(stack).stringValue,
  });

/** A pool with a domain, and providers of both sorts. */
function poolWithGoogle(stack: TerraformStack): UserPool {
  const userPool = new UserPool(stack, 'pool', { poolName: 'shop' });
  new UserPoolDomain(stack, 'domain', { userPool, prefix: 'shop' });
  googleOf(stack, userPool);
  new CognitoIdentityProvider(stack, 'raw', {
    userPoolId: userPool.userPoolId,
    providerName: 'Raw',
    providerType: 'OIDC',
    providerDetails: {},
  });
  return userPool;
}

describe('a client of a pool that is known', () => {
  const inPool = (options: Options, pool: Partial<ConstructorParameters<typeof UserPool>[2]> = {}) =>
    problemsOf((stack) => {
      const userPool = new UserPool(stack, 'pool', { poolName: 'shop', ...pool });
      new UserPoolDomain(stack, 'domain', { userPool, prefix: 'shop' });
      client(web({ userPool, ...options }))(stack);
    });

  test('lets people choose how they sign in only where the tier can', () => {
    expect(inPool({ authFlows: ['ALLOW_USER_AUTH'] })).toEqual([]);
    expect(inPool({ authFlows: ['ALLOW_CUSTOM_AUTH', 'ALLOW_USER_AUTH'] }, { tier: 'LITE' })).toEqual([
      expect.stringMatching(/\[test\/client\] authFlows\[1\]\n.*LITE[^]*ESSENTIALS/),
    ]);
  });

  test('writes all that the pool requires', () => {
    const pool = { standardAttributes: { email: { required: true }, name: { required: true }, locale: {} } };

    expect(inPool({ writeAttributes: ['email', 'name', 'locale'] }, pool)).toEqual([]);
    expect(inPool({ writeAttributes: [] }, pool)).toEqual([]);
    expect(inPool({ readAttributes: ['locale'] }, pool)).toEqual([]);
    expect(inPool({ writeAttributes: ['locale', 'name'] }, pool)).toEqual([
      expect.stringMatching(/\[test\/client\] writeAttributes\n.*locale[^]*requires.*: email too/),
    ]);
    expect(inPool({ writeAttributes: ['locale'], userPool: imported })).toEqual([]);
  });

  test('is warned of an empty list of attributes to write, which is every one to Cognito', () => {
    const warned = (writeAttributes: readonly 'email'[]): unknown[] => {
      const { node } = client(web({ writeAttributes }))(testStack());
      node.validate();
      return node.metadata.map(({ data }) => data as unknown);
    };

    expect(warned([])).toEqual([expect.stringContaining('writeAttributes has no attribute')]);
    expect(warned(['email'])).toEqual([]);
  });

  test.each<[string, WebAppClientProps['identityProviders'], RegExp[]]>([
    ['its own users', ['COGNITO'], []],
    ['a provider that the app makes, by name', ['COGNITO', 'Google'], []],
    ['one that is made without these constructs', ['Raw'], []],
    ['one that is said to be there', [OidcIdentityProvider.fromProviderName('Elsewhere')], []],
    [
      'its own users in small letters',
      ['cognito'],
      [/identityProviders\[0\]\n.*"cognito"[^]*mean "COGNITO"\?/],
    ],
    ['a provider in other letters', ['google'], [/identityProviders\[0\]\n[^]*mean "Google"\?/]],
    [
      'a provider that nobody makes',
      ['COGNITO', 'Facebook'],
      [/identityProviders\[1\][^]*fromProviderName\("Facebook"\)/],
    ],
  ])('signs in %s', (_what, identityProviders, expected) => {
    const problems = problemsOf((stack) => {
      const userPool = poolWithGoogle(stack);
      client(web({ userPool, ...(identityProviders && { identityProviders }) }))(stack);
    });

    expect(problems).toEqual(expected.map((words) => expect.stringMatching(words) as unknown));
  });

  test('signs in nobody by a provider of another pool', () => {
    const problems = problemsOf((stack) => {
      const provider = googleOf(stack, imported);
      client(web({ userPool: poolWithGoogle(stack), identityProviders: [provider] }))(stack);
    });

    expect(problems).toEqual([expect.stringMatching(/identityProviders\[0\]\n.*"Google"[^]*same user pool/)]);
  });

  test.each([
    ['before', true],
    ['after', false],
  ])('waits for what it names in words and what is made %s it', (_when, isBefore) => {
    const { resource } = synth((stack) => {
      const userPool = new UserPool(stack, 'pool', { poolName: 'shop' });
      new UserPoolDomain(stack, 'domain', { userPool, prefix: 'shop' });
      const named = () => [
        googleOf(stack, userPool),
        new ResourceServer(stack, 'billing', {
          userPool,
          identifier: 'api/billing',
          serverName: 'billing',
          scopes: { read: 'Read' },
        }),
      ];
      if (isBefore) named();
      const made = client(web({ userPool, scopes: [], identityProviders: ['Google'] }))(stack);
      made.addScopes(OAuthScope.custom('api/billing/read'));
      if (!isBefore) named();
    });

    expect(Object.values(resource!['aws_cognito_user_pool_client']!)[0]!['depends_on']).toEqual([
      expect.stringMatching(/^aws_cognito_(identity_provider|resource_server)\./),
      expect.stringMatching(/^aws_cognito_(identity_provider|resource_server)\./),
    ]);
  });

  test('reads only attributes that the pool has', () => {
    const pool = { customAttributes: { plan: CustomAttribute.string() } };

    expect(inPool({ readAttributes: ['email', 'custom:plan'] }, pool)).toEqual([]);
    expect(inPool({ readAttributes: ['custom:plna'], writeAttributes: ['custom:plna'] }, pool)).toEqual([
      expect.stringMatching(/readAttributes\[0\][^]*did you mean "custom:plan"\?/),
      expect.stringMatching(/writeAttributes\[0\][^]*did you mean "custom:plan"\?/),
    ]);
  });
});

test('the resource takes what the construct has no property for, and keeps it', () => {
  const configuration = synth((stack) => {
    const made = client(web())(stack);
    made.resource.putAnalyticsConfiguration([
      { applicationArn: 'arn:aws:mobiletargeting:eu-west-1:1:apps/a' },
    ]);
    made.resource.addOverride('auth_session_validity', 9);
    made.resource.logoutUrls = ['https://app.example.com/bye'];
  });

  expect(resourceOf(configuration, 'aws_cognito_user_pool_client')).toMatchObject({
    analytics_configuration: [{ application_arn: 'arn:aws:mobiletargeting:eu-west-1:1:apps/a' }],
    auth_session_validity: 9,
    logout_urls: ['https://app.example.com/bye'],
  });
});
