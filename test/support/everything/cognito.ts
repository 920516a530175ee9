import {
  AmazonIdentityProvider,
  type AmazonIdentityProviderProps,
  AppClient,
  AppleIdentityProvider,
  type AppleIdentityProviderProps,
  type BrandingAsset,
  type CustomDomainOptions,
  FacebookIdentityProvider,
  type FacebookIdentityProviderProps,
  GoogleIdentityProvider,
  type GoogleIdentityProviderProps,
  type IUserPool,
  LogDestination,
  ManagedLoginBranding,
  type ManagedLoginBrandingProps,
  type OidcEndpoints,
  OidcIdentityProvider,
  type OidcIdentityProviderProps,
  type PrefixDomainOptions,
  ResourceServer,
  type ResourceServerProps,
  RiskConfiguration,
  type RiskConfigurationProps,
  type RiskEmail,
  SamlIdentityProvider,
  type SamlIdentityProviderProps,
  SamlMetadata,
  type TakeoverResponses,
  UserGroup,
  type UserGroupProps,
  UserPool,
  UserPoolDomain,
  UserPoolLogDelivery,
  type UserPoolLogDeliveryProps,
} from '@oauth-issuers/constructs';
import { token } from '../synth.js';
import { clientEntries } from './app-clients.js';
import { type Entry, entry } from './entry.js';

const userPool = UserPool.fromUserPoolId('eu-west-1_Ab12Cd34E', 'eu-west-1');
const client = AppClient.fromAppClientId('1example23456789');
const SES = 'arn:aws:ses:eu-west-1:123456789012:identity/example.com';
const overrides = { region: 'eu-west-1' };

const provider = {
  userPool,
  attributeMapping: { email: 'email' },
  identifiers: ['example.com'],
  overrides,
};
const social = (stack: Parameters<typeof token>[0]) => ({
  ...provider,
  clientId: 'pool',
  clientSecret: token(stack).stringValue,
  scopes: ['email'],
});

const providers: readonly Entry[] = [
  entry<OidcIdentityProviderProps>(
    'OidcIdentityProvider',
    (stack, props) => new OidcIdentityProvider(stack, 'it', props),
    (stack) => ({
      ...social(stack),
      scopes: ['openid'],
      providerName: 'Staff',
      issuer: 'https://idp.example.com',
      attributesRequestMethod: 'GET',
      endpoints: {
        authorization: 'https://idp.example.com/authorize',
        token: 'https://idp.example.com/token',
        userInfo: 'https://idp.example.com/me',
        jwks: 'https://idp.example.com/keys',
      } satisfies Required<OidcEndpoints>,
    }),
  ),
  entry<SamlIdentityProviderProps>(
    'SamlIdentityProvider',
    (stack, props) => new SamlIdentityProvider(stack, 'it', props),
    () => ({
      ...provider,
      providerName: 'Staff',
      metadata: SamlMetadata.url('https://idp.example.com/metadata'),
      signOut: true,
      startedByProvider: true,
      encryptedAssertions: true,
      signedRequests: true,
    }),
  ),
  entry<GoogleIdentityProviderProps>(
    'GoogleIdentityProvider',
    (stack, props) => new GoogleIdentityProvider(stack, 'it', props),
    social,
  ),
  entry<FacebookIdentityProviderProps>(
    'FacebookIdentityProvider',
    (stack, props) => new FacebookIdentityProvider(stack, 'it', props),
    (stack) => ({ ...social(stack), apiVersion: 'v17.0' }),
  ),
  entry<AmazonIdentityProviderProps>(
    'AmazonIdentityProvider',
    (stack, props) => new AmazonIdentityProvider(stack, 'it', props),
    social,
  ),
  entry<AppleIdentityProviderProps>(
    'AppleIdentityProvider',
    (stack, props) => new AppleIdentityProvider(stack, 'it', props),
    (stack) => ({
      ...provider,
      clientId: 'com.example.pool',
      teamId: 'ABCDE12345',
      keyId: 'ABCDE12345',
      privateKey: token(stack).stringValue,
      scopes: ['email'],
    }),
  ),
];

const mail = {
  subject: 'A sign-in',
  text: 'Was it you?',
  html: '<p>Was it you?</p>',
} satisfies Required<RiskEmail>;

const extras: readonly Entry[] = [
  entry<ResourceServerProps>(
    'ResourceServer',
    (stack, props) => new ResourceServer(stack, 'it', props),
    () => ({
      userPool,
      identifier: 'orders',
      scopes: { read: 'Read orders' },
      serverName: 'Orders',
      protect: true,
      overrides,
    }),
  ),
  entry<UserGroupProps>(
    'UserGroup',
    (stack, props) => new UserGroup(stack, 'it', props),
    () => ({
      userPool,
      groupName: 'editors',
      description: 'Who may change texts',
      precedence: 1,
      roleArn: 'arn:aws:iam::123456789012:role/editors',
      overrides,
    }),
  ),
  entry<PrefixDomainOptions & { readonly userPool: IUserPool }>(
    'UserPoolDomain with a prefix',
    (stack, props) => new UserPoolDomain(stack, 'it', props),
    // What it has in no case is left out.
    () => ({ userPool, prefix: 'shop', managedLoginVersion: 1, protect: true, overrides }) as never,
  ),
  entry<CustomDomainOptions & { readonly userPool: IUserPool }>(
    'UserPoolDomain of your own',
    (stack, props) => new UserPoolDomain(stack, 'it', props),
    () =>
      ({
        userPool,
        domainName: 'auth.example.com',
        certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/1234',
        managedLoginVersion: 1,
        protect: true,
        overrides,
      }) as never,
  ),
  entry<RiskConfigurationProps>(
    'RiskConfiguration',
    (stack, props) => new RiskConfiguration(stack, 'it', props),
    () => ({
      userPool,
      client,
      compromisedPasswords: 'block',
      takeover: {
        low: 'allow',
        medium: 'mfa-if-configured',
        high: 'block',
        sourceArn: SES,
        from: 'shop@example.com',
        mails: { blocked: mail, mfa: mail, allowed: mail },
      } satisfies Required<TakeoverResponses>,
      blockedRanges: ['192.0.2.0/24'],
      trustedRanges: ['198.51.100.0/24'],
      overrides,
    }),
  ),
  entry<UserPoolLogDeliveryProps>(
    'UserPoolLogDelivery',
    (stack, props) => new UserPoolLogDelivery(stack, 'it', props),
    () => ({
      userPool,
      messageErrors: LogDestination.logGroup(
        'arn:aws:logs:eu-west-1:123456789012:log-group:/aws/vendedlogs/pool',
      ),
      signIns: LogDestination.bucket('arn:aws:s3:::sign-ins'),
      overrides,
    }),
  ),
  entry<ManagedLoginBrandingProps>(
    'ManagedLoginBranding',
    (stack, props) => new ManagedLoginBranding(stack, 'it', props),
    () => ({
      userPool,
      client,
      settings: { components: { text: 'Welcome' } },
      assets: [
        {
          category: 'PAGE_HEADER_LOGO',
          colorMode: 'LIGHT',
          extension: 'SVG',
          bytes: 'PHN2Zy8+',
        } satisfies Required<BrandingAsset>,
      ],
      overrides,
    }),
  ),
];

/** Constructs of Cognito, the pool and the issuer aside. */
export const cognitoEntries: readonly Entry[] = [...clientEntries, ...providers, ...extras];
