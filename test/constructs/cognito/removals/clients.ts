import {
  AppClient,
  type AppClientProps,
  Duration,
  type MachineAppClientProps,
  OAuthScope,
  ResourceServer,
  UserPool,
  UserPoolDomain,
  type SdkServerAppClientProps,
  type WebAppClientProps,
} from '@oauth-issuers/constructs';
import type { Construct } from 'constructs';
import type { Kind, Removals } from './removal.js';

/** Native clients and pages have the properties of the web's, but for those of a secret. */
export const WEB_CLIENTS: Kind<WebAppClientProps> = {
  name: 'WebAppClient',
  part: 'clients',
  declare: (scope, slug, props) =>
    void client(scope, slug, {
      kind: 'web',
      callbackUrls: ['https://app.example.com/', 'https://app.example.com/second'],
      scopes: [OAuthScope.OPENID],
      ...props,
    }),
};

export const MACHINE_CLIENTS: Kind<MachineAppClientProps> = {
  name: 'MachineAppClient',
  part: 'clients',
  declare: (scope, slug, props) => void client(scope, slug, { kind: 'machine', ...props }),
};

export const SDK_CLIENTS: Kind<SdkServerAppClientProps> = {
  name: 'SdkServerAppClient',
  part: 'clients',
  declare: (scope, slug, props) =>
    void new AppClient(scope, 'it', {
      userPool: new UserPool(scope, 'pool', { poolName: slug, protect: false }),
      clientName: slug,
      kind: 'sdk-server',
      authFlows: ['ALLOW_USER_SRP_AUTH'],
      secretSink: 'unread',
      ...props,
    }),
};

function client(scope: Construct, slug: string, props: object): AppClient {
  const userPool = new UserPool(scope, 'pool', { poolName: slug, protect: false });
  new UserPoolDomain(scope, 'domain', { userPool, prefix: slug, protect: false });
  const server = new ResourceServer(scope, 'orders', {
    userPool,
    identifier: 'orders',
    scopes: { read: 'Read orders', write: 'Change orders' },
    protect: false,
  });
  const given: Partial<AppClientProps> = { secretSink: 'unread', ...props };
  return new AppClient(scope, 'it', {
    userPool,
    clientName: slug,
    ...given,
    scopes: [server.scope('read'), ...(given.scopes ?? [])],
  } as AppClientProps);
}

const COMMON = {
  userPoolDomain: 'it says where tokens are asked for, and is none of the client',
  tokenRevocation: { given: false },
  hideUnknownUsers: { given: false },
  adoptedClientId: 'without it the client is replaced, as synth said',
  overrides: 'an argument of the provider itself, whose rules hold',
  secretSink: 'it is about where the secret is kept',
} as const;
export const machineClientRemovals: Removals<MachineAppClientProps> = {
  ...COMMON,
  scopes: { given: [OAuthScope.custom('orders/write')] },
  lifetimes: { given: { accessToken: Duration.minutes(5) } },
};

const SIGN_IN = {
  lifetimes: { given: { accessToken: Duration.minutes(5), refreshToken: Duration.days(3) } },
  refreshTokenRotation: { given: { gracePeriod: Duration.seconds(5) } },
  authSession: { given: Duration.minutes(9) },
  readAttributes: { given: ['email'] },
  writeAttributes: { given: ['email'] },
  propagateUserContext: { given: true },
} as const;

export const sdkClientRemovals: Removals<SdkServerAppClientProps> = {
  ...COMMON,
  ...SIGN_IN,
  scopes: 'it has none',
  userPoolDomain: 'it has none',
};

export const webClientRemovals: Removals<WebAppClientProps> = {
  ...COMMON,
  ...SIGN_IN,
  scopes: { given: [OAuthScope.EMAIL] },
  logoutUrls: { given: ['https://app.example.com/bye'] },
  defaultRedirectUri: { given: 'https://app.example.com/', stays: 'default_redirect_uri' },
  identityProviders: { given: ['COGNITO'] },
  authFlows: { given: ['ALLOW_USER_SRP_AUTH'] },
};
