import {
  AppClient,
  AppRegistration,
  Duration,
  OAuthScope,
  ResourceServer,
  SecretsManagerSink,
  defineApi,
  machineClient,
  permissionId,
  spaClient,
} from '@oauth-issuers/constructs';
import type { TerraformStack } from 'cdktf';
import { problemsOf } from '../../support/synth.js';
import { READ, callbackUrls, userPool } from '../cognito/app-client/app-client-fixture.js';

/**
 * What does not compile. Each `@ts-expect-error` is checked by the compiler, which fails if the line below it
 * compiles; each test checks that whoever does not compile is told at synth.
 */
const common = { userPool, clientName: 'client', scopes: [READ] };
const secretSink = new SecretsManagerSink({ prefix: 'dev' });
const firstLines = (build: (stack: TerraformStack) => void) =>
  problemsOf(build).map((problem) => problem.split('\n')[0]);

describe('a machine client', () => {
  test('has no callback URL', () => {
    const build = (stack: TerraformStack) => {
      // @ts-expect-error -- a machine signs in nobody
      new AppClient(stack, 'client', { ...common, kind: 'machine', secretSink, callbackUrls });
    };

    expect(firstLines(build)).toEqual(['[test/client] callbackUrls']);
  });

  test('has no redirect URI in a declaration either', () => {
    // @ts-expect-error -- a machine signs in nobody
    const report = machineClient({ permissions: ['read'], redirectUris: callbackUrls });

    expect(report.redirectUris).toEqual([]);
  });

  test.each([
    ['logoutUrls', callbackUrls],
    ['defaultRedirectUri', callbackUrls[0]],
    ['identityProviders', ['COGNITO']],
    ['refreshTokenRotation', true],
    ['authFlows', ['ALLOW_USER_SRP_AUTH']],
    ['readAttributes', ['email']],
    ['writeAttributes', ['email']],
    ['propagateUserContext', true],
  ])('has no %s', (property, value) => {
    const build = (stack: TerraformStack) =>
      new AppClient(stack, 'client', { ...common, kind: 'machine', secretSink, [property]: value });

    expect(firstLines(build)).toEqual([`[test/client] ${property}`]);
  });

  test('has no refresh token to say the lifetime of', () => {
    const build = (stack: TerraformStack) =>
      new AppClient(stack, 'client', {
        ...common,
        kind: 'machine',
        secretSink,
        // @ts-expect-error -- there are only access tokens
        lifetimes: { refreshToken: Duration.days(2) },
      });

    expect(firstLines(build)).toEqual(['[test/client] lifetimes.refreshToken']);
  });
});

describe.each(['spa', 'native'] as const)('a %s client', (kind) => {
  test('has no secret', () => {
    const build = (stack: TerraformStack) => {
      // @ts-expect-error -- a public client cannot keep one
      new AppClient(stack, 'client', { ...common, kind, callbackUrls, secretSink });
    };

    expect(firstLines(build)).toEqual(['[test/client] secretSink']);
  });

  test('needs a callback URL', () => {
    const build = (stack: TerraformStack) => {
      // @ts-expect-error -- without callbackUrls nobody comes back
      new AppClient(stack, 'client', { ...common, kind });
    };

    expect(firstLines(build)).toEqual(['[test/client] callbackUrls']);
  });
});

describe('a client of the SDK', () => {
  const sdk = { userPool, clientName: 'client', authFlows: ['ALLOW_USER_SRP_AUTH' as const] };

  test('has no callback URL', () => {
    const build = (stack: TerraformStack) => {
      // @ts-expect-error -- nobody is sent anywhere
      new AppClient(stack, 'client', { ...sdk, kind: 'sdk', callbackUrls });
    };

    expect(firstLines(build)).toEqual(['[test/client] callbackUrls']);
  });

  test('has no scopes', () => {
    const build = (stack: TerraformStack) => {
      // @ts-expect-error -- it asks for no tokens at the token endpoint
      new AppClient(stack, 'client', { ...sdk, kind: 'sdk', scopes: [READ] });
    };

    expect(firstLines(build)).toEqual(['[test/client] scopes']);
  });

  test('needs a way to sign in', () => {
    const build = (stack: TerraformStack) => {
      // @ts-expect-error -- there is no other way than by a flow
      new AppClient(stack, 'client', { userPool, clientName: 'client', kind: 'sdk' });
    };

    expect(firstLines(build)).toEqual(['[test/client] authFlows']);
  });

  test('has no secret unless it has a server', () => {
    const build = (stack: TerraformStack) => {
      // @ts-expect-error -- a public client cannot keep one
      new AppClient(stack, 'client', { ...sdk, kind: 'sdk', secretSink });
    };

    expect(firstLines(build)).toEqual(['[test/client] secretSink']);
  });

  test.each([
    ['logoutUrls', callbackUrls],
    ['defaultRedirectUri', callbackUrls[0]],
    ['identityProviders', ['COGNITO']],
    ['userPoolDomain', { baseUrl: 'https://auth.example.com' }],
  ])('has no %s', (property, value) => {
    const build = (stack: TerraformStack) =>
      new AppClient(stack, 'client', { ...sdk, kind: 'sdk', [property]: value });

    expect(firstLines(build)).toEqual([`[test/client] ${property}`]);
  });
});

test('a public client has no server to say the context of its users', () => {
  const build = (stack: TerraformStack) => {
    // @ts-expect-error -- Cognito takes it of clients with a secret alone
    new AppClient(stack, 'client', { ...common, kind: 'spa', callbackUrls, propagateUserContext: true });
  };

  expect(firstLines(build)).toEqual(['[test/client] propagateUserContext']);
});

test('no client has a kind that there is not', () => {
  const build = (stack: TerraformStack) => {
    // @ts-expect-error -- machine, web, spa or native
    new AppClient(stack, 'client', { ...common, kind: 'implicit', callbackUrls });
  };

  expect(firstLines(build)).toEqual(['[test/client] kind']);
});

test('no flow has a name without ALLOW_', () => {
  const build = (stack: TerraformStack) =>
    new AppClient(stack, 'client', {
      ...common,
      kind: 'spa',
      callbackUrls,
      // @ts-expect-error -- the old names cannot be mixed with the new ones
      authFlows: ['USER_PASSWORD_AUTH'],
    });

  expect(problemsOf(build)).toEqual([
    expect.stringMatching(/authFlows\[0\][^]*ALLOW_USER_PASSWORD_AUTH: names/),
  ]);
});

test('no lifetime is a bare number', () => {
  const build = (stack: TerraformStack) =>
    new AppClient(stack, 'client', {
      ...common,
      kind: 'machine',
      secretSink,
      // @ts-expect-error -- of which unit?
      lifetimes: { accessToken: 60 },
    });

  expect(problemsOf(build)).toEqual([
    expect.stringMatching(/lifetimes\.accessToken\n.*60[^]*Duration\.minutes/),
  ]);
});

describe('a scope that a server lacks', () => {
  const make = (stack: TerraformStack) =>
    new ResourceServer(stack, 'orders', { userPool, identifier: 'orders', scopes: { read: 'Read' } });
  const machine = (stack: TerraformStack, scopes: OAuthScope[]) =>
    new AppClient(stack, 'client', { ...common, kind: 'machine', secretSink, scopes });

  test('cannot be named', () => {
    // @ts-expect-error -- orders has no scope "raed"
    const build = (stack: TerraformStack) => machine(stack, [make(stack).scope('raed')]);

    expect(problemsOf(build)).toEqual([expect.stringMatching(/did you mean "read"\?/)]);
  });

  test('cannot be granted', () => {
    const build = (stack: TerraformStack) => {
      // @ts-expect-error -- orders has no scope "write"
      make(stack).grant(machine(stack, []), 'write');
    };

    expect(problemsOf(build)).toEqual([expect.stringMatching(/scopes\[0\]\n.*"write"/)]);
  });

  test('cannot be named of an imported server whose scopes are known', () => {
    const server = ResourceServer.fromAttributes({ identifier: 'orders', scopeNames: ['read'] });
    // @ts-expect-error -- orders has no scope "raed"
    const build = (stack: TerraformStack) => machine(stack, [OAuthScope.resourceServer(server, 'raed')]);

    expect(problemsOf(build)).toEqual([expect.stringMatching(/did you mean "read"\?/)]);
  });
});

test('a permission of neither the own API nor explicitly of another one is no permission', () => {
  const billing = defineApi({ name: 'billing', scopes: { refund: 'Refund' }, clients: {} });
  const declare = () =>
    defineApi({
      name: 'orders',
      scopes: { read: 'Read' },
      clients: {
        right: spaClient({ permissions: ['read', billing.permission('refund')], redirectUris: callbackUrls }),
        // @ts-expect-error -- "refund" is of billing, which has to be said: billing.permission('refund')
        wrong: spaClient({ permissions: ['refund'], redirectUris: callbackUrls }),
      },
    });

  expect(declare).toThrow(/clients\["wrong"\]\.permissions\[0\]/);
});

describe('a registration', () => {
  const role = { id: permissionId('orders', 'role', 'read'), value: 'read.all', description: 'Read' };

  test('for personal accounts has no roles', () => {
    const build = (stack: TerraformStack) => {
      // @ts-expect-error -- Entra has no roles where personal accounts may sign in
      new AppRegistration(stack, 'app', {
        displayName: 'orders',
        signInAudience: 'PersonalMicrosoftAccount',
        appRoles: [role],
      });
    };

    expect(firstLines(build)).toEqual(['[test/app] appRoles']);
  });

  test('for personal accounts has no tokens of version 1', () => {
    const build = (stack: TerraformStack) => {
      // @ts-expect-error -- personal accounts get tokens of version 2 alone
      new AppRegistration(stack, 'app', {
        displayName: 'orders',
        signInAudience: 'AzureADandPersonalMicrosoftAccount',
        requestedAccessTokenVersion: 1,
      });
    };

    expect(firstLines(build)).toEqual(['[test/app] requestedAccessTokenVersion']);
  });

  test('has tags or features', () => {
    const build = (stack: TerraformStack) => {
      // @ts-expect-error -- features are tags too
      new AppRegistration(stack, 'app', { displayName: 'orders', tags: ['a'], features: { hide: true } });
    };

    expect(firstLines(build)).toEqual(['[test/app] features']);
  });
});
