import {
  AppClient,
  Duration,
  type MachineAppClientProps,
  type NativeAppClientProps,
  OAuthScope,
  type RefreshTokenRotation,
  type SdkAppClientProps,
  type SdkServerAppClientProps,
  SecretsManagerSink,
  type SpaAppClientProps,
  type TokenLifetimes,
  type WebAppClientProps,
  UserPool,
  UserPoolDomain,
} from '@oauth-issuers/constructs';
import { type Entry, entry } from './entry.js';

const userPool = UserPool.fromUserPoolId('eu-west-1_Ab12Cd34E', 'eu-west-1');
const overrides = { region: 'eu-west-1' };
const url = 'https://app.example.com/';

const lifetimes = {
  accessToken: Duration.minutes(10),
  idToken: Duration.minutes(10),
  refreshToken: Duration.days(2),
} satisfies Required<TokenLifetimes>;

const forUsers = {
  userPool,
  clientName: 'shop',
  scopes: [OAuthScope.OPENID],
  userPoolDomain: UserPoolDomain.fromBaseUrl('https://auth.example.com'),
  tokenRevocation: true,
  hideUnknownUsers: true,
  adoptedClientId: '1example23456789',
  overrides,
  callbackUrls: [url],
  logoutUrls: [url],
  defaultRedirectUri: url,
  identityProviders: ['COGNITO'],
  lifetimes,
  refreshTokenRotation: { gracePeriod: Duration.seconds(5) } satisfies Required<RefreshTokenRotation>,
  authSession: Duration.minutes(4),
  authFlows: ['ALLOW_USER_SRP_AUTH' as const],
  readAttributes: ['email' as const],
  writeAttributes: ['email' as const],
};

const bySdk = {
  userPool,
  clientName: 'shop',
  tokenRevocation: true,
  hideUnknownUsers: true,
  adoptedClientId: '1example23456789',
  overrides,
  lifetimes,
  refreshTokenRotation: { gracePeriod: Duration.seconds(5) } satisfies Required<RefreshTokenRotation>,
  authSession: Duration.minutes(4),
  authFlows: ['ALLOW_USER_SRP_AUTH'],
  readAttributes: ['email'],
  writeAttributes: ['email'],
} satisfies Required<Omit<SdkAppClientProps, 'kind' | 'scopes' | 'userPoolDomain'>>;

const secretSink = new SecretsManagerSink({ prefix: 'dev' });

/** Clients of every kind. */
export const clientEntries: readonly Entry[] = [
  entry<MachineAppClientProps>(
    'AppClient of a machine',
    (stack, props) => new AppClient(stack, 'it', props),
    () => ({
      kind: 'machine',
      userPool,
      clientName: 'job',
      scopes: [OAuthScope.custom('orders/read')],
      userPoolDomain: UserPoolDomain.fromBaseUrl('https://auth.example.com'),
      tokenRevocation: true,
      hideUnknownUsers: true,
      adoptedClientId: '1example23456789',
      overrides,
      secretSink,
      lifetimes: { accessToken: Duration.minutes(10) },
    }),
  ),
  entry<WebAppClientProps>(
    'AppClient of the web',
    (stack, props) => new AppClient(stack, 'it', props),
    () => ({ ...forUsers, kind: 'web', secretSink, propagateUserContext: true }),
  ),
  entry<SpaAppClientProps>(
    'AppClient of a page',
    (stack, props) => new AppClient(stack, 'it', props),
    () => ({ ...forUsers, kind: 'spa' }),
  ),
  entry<NativeAppClientProps>(
    'AppClient of an application',
    (stack, props) => new AppClient(stack, 'it', props),
    () => ({ ...forUsers, kind: 'native' }),
  ),
  entry<SdkAppClientProps>(
    'AppClient of the SDK',
    (stack, props) => new AppClient(stack, 'it', props),
    // What it has in no case is left out.
    () => ({ ...bySdk, kind: 'sdk' }) as never,
  ),
  entry<SdkServerAppClientProps>(
    'AppClient of the SDK on a server',
    (stack, props) => new AppClient(stack, 'it', props),
    () => ({ ...bySdk, kind: 'sdk-server', secretSink, propagateUserContext: true }) as never,
  ),
];
