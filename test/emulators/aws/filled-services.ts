import type { Service } from '../../../emulators/src/core/service.js';
import type { KeyMaker } from '../../../emulators/src/oauth/signing-key.js';
import { Harness as CognitoHarness, type Received } from '../cognito/harness.js';
import { Harness as SecretsHarness, token } from '../secrets-manager/harness.js';
import { acceptedByCognito, ID } from './accepted-inputs.js';
import { acceptedBySecretsManager } from './accepted-secrets-inputs.js';

/** A service with something of each kind in it. */
export interface Filled {
  /** Texts that lead an action further than its model, by member. */
  readonly texts: {
    readonly any: readonly string[];
    readonly of: Readonly<Record<string, readonly string[]>>;
  };
  /** An input of each action that is taken. */
  readonly accepted: Readonly<Record<string, object>>;
  call(action: string, body: string): Promise<Received>;
  /** Reads everything that is there. */
  inspect(): Promise<void>;
  /** The service that is called. */
  readonly service: Service;
  /** Has another service of the same operator called from now on, in which nothing was done yet. */
  renew(): void;
}

const anywhere = [
  '',
  'x',
  'admins',
  'orders',
  'orders/read',
  'openid',
  'email',
  'a@example.com',
  'https://shop.example.com/',
  'http://localhost/',
  'shop://x',
  'arn:aws:iam::123456789012:role/x',
  'arn:aws:lambda:eu-west-1:123456789012:function:x',
  'ON',
  'OFF',
  'OPTIONAL',
  'ENABLED',
  'ACTIVE',
  'INACTIVE',
  'LITE',
  'ESSENTIALS',
  'PLUS',
  'V1_0',
  'V2_0',
  'DEVELOPER',
  'COGNITO_DEFAULT',
  'code',
  'implicit',
  'client_credentials',
  'COGNITO',
  'Google',
  'SAML',
  'OIDC',
  'verified_email',
  'admin_only',
  'custom:x',
  '{####}',
  '{username}',
  'BLOCK',
  'NO_ACTION',
  'ERROR',
  'userNotification',
  'String',
  'Number',
  '1',
  '99',
  '10.0.0.0/8',
  '.banner-customizable {}',
  '{"a":1}',
  'PHN2Zy8+',
  'FORM_LOGO',
  'LIGHT',
  'SVG',
  'hours',
  'days',
  'AWSCURRENT',
  'AWSPREVIOUS',
  '__proto__',
  'constructor',
  'toString',
] as const;

/**
 * A user pool that has one of everything.
 *
 * @param makeKey see {@link CognitoHarness}
 */
export async function filledCognito(makeKey?: KeyMaker): Promise<Filled> {
  let harness = new CognitoHarness(makeKey);
  const UserPoolId = await harness.poolWithScopes({
    UserPoolTags: { a: 'b' },
    UserPoolTier: 'PLUS',
    EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
  });
  const { id } = await harness.machineClient(UserPoolId);
  const barePool = await harness.pool();
  const bare = await harness.machineClient(UserPoolId);
  await harness.done('CreateIdentityProvider', {
    UserPoolId,
    ProviderName: 'corporate',
    ProviderType: 'OIDC',
    IdpIdentifiers: ['example.org'],
    ProviderDetails: {
      client_id: 'x',
      attributes_request_method: 'GET',
      oidc_issuer: 'https://idp.example.com',
      authorize_scopes: 'openid',
      authorize_url: 'https://idp.example.com/authorize',
      token_url: 'https://idp.example.com/token',
      attributes_url: 'https://idp.example.com/me',
      jwks_uri: 'https://idp.example.com/keys',
    },
  });
  await harness.done('CreateGroup', { UserPoolId, GroupName: 'admins' });
  const branding = await harness.done('CreateManagedLoginBranding', {
    UserPoolId,
    ClientId: id,
    UseCognitoProvidedValues: true,
  });
  const { ManagedLoginBrandingId } = branding.ManagedLoginBranding as { ManagedLoginBrandingId: string };
  const secret = await harness.done('AddUserPoolClientSecret', { UserPoolId, ClientId: id });
  const { ClientSecretId } = secret.ClientSecretDescriptor as { ClientSecretId: string };
  return {
    texts: {
      any: anywhere,
      of: {
        UserPoolId: [ID.pool, 'eu-west-1_unknown00'],
        ClientId: [ID.client, 'ALL'],
        ManagedLoginBrandingId: [ID.branding],
        ClientSecretId: [ID.clientSecret],
        Domain: ['dev-orders', 'auth.example.com'],
        GroupName: ['admins'],
        Identifier: ['orders'],
        ProviderName: ['Google', 'corporate'],
        ProviderType: ['Google', 'OIDC', 'SAML', 'Facebook', 'SignInWithApple', 'LoginWithAmazon'],
        ResourceArn: [`arn:aws:cognito-idp:eu-west-1:123456789012:userpool/${ID.pool}`],
        'ProviderDetails key': [
          'client_id',
          'client_secret',
          'authorize_scopes',
          'oidc_issuer',
          'attributes_request_method',
          'MetadataURL',
          'MetadataFile',
        ],
        'AttributeMapping key': ['email', 'username', 'custom:x'],
      },
    },
    accepted: acceptedByCognito,
    call: (action, body) =>
      harness.call(
        action,
        [
          [ID.pool, UserPoolId],
          [ID.barePool, barePool],
          [ID.client, id],
          [ID.bareClient, bare.id],
          [ID.branding, ManagedLoginBrandingId],
          [ID.clientSecret, ClientSecretId],
        ].reduce((text, [name, value]) => text.replaceAll(name!, value!), body),
      ),
    async inspect() {
      harness.service.snapshot();
      await harness.done('ListUserPools', { MaxResults: 60 });
    },
    get service() {
      return harness.service;
    },
    renew: () => void (harness = harness.fresh()),
  };
}

/** A few secrets with versions, tags and a policy. */
export async function filledSecretsManager(): Promise<Filled> {
  let harness = new SecretsHarness();
  const arn = await harness.create('prod/billing', { SecretString: 'x', Tags: [{ Key: 'a', Value: 'b' }] });
  await harness.put('prod/billing', 1);
  await harness.put('prod/billing', 2);
  return {
    texts: {
      any: anywhere,
      of: {
        SecretId: ['prod/billing', arn, 'nothing'],
        Name: ['prod/billing', 'dev/orders'],
        ClientRequestToken: [token(1), token(2), token(3)],
        VersionId: [token(1), token(2)],
        MoveToVersionId: [token(1), token(2)],
        RemoveFromVersionId: [token(1), token(2)],
        VersionStage: ['AWSCURRENT', 'AWSPREVIOUS', 'next'],
        VersionStages: ['AWSCURRENT', 'AWSPENDING'],
        SortBy: ['name', 'created-date'],
        SortOrder: ['asc', 'desc'],
        Key: ['name', 'all', 'tag-key'],
        ResourcePolicy: [
          '{}',
          '[]',
          '{"Version":"2012-10-17","Statement":[]}',
          'null',
          '{"Statement":{"Principal":"*"}}',
        ],
      },
    },
    accepted: acceptedBySecretsManager,
    call: (action, body) => harness.call(action, body),
    async inspect() {
      harness.service.snapshot();
      await harness.done('ListSecrets', { IncludePlannedDeletion: true });
    },
    get service() {
      return harness.service;
    },
    renew: () => void (harness = harness.fresh()),
  };
}
