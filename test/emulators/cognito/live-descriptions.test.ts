import { Harness } from './harness.js';

/**
 * What a live account described in summer 2026, read through CloudFormation's handlers, which leave dates out and name
 * some members otherwise (go-to-k/cdk-real-drift at c00ed982, tests/corpus and src/normalize/noise.ts, Apache-2.0).
 */
const harness = new Harness();

test('a bare pool has the live defaults', async () => {
  const UserPoolId = await harness.pool();
  expect((await harness.done('DescribeUserPool', { UserPoolId })).UserPool).toMatchObject({
    MfaConfiguration: 'OFF',
    DeletionProtection: 'INACTIVE',
    UserPoolTier: 'ESSENTIALS',
    EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
    Policies: {
      PasswordPolicy: {
        MinimumLength: 8,
        RequireLowercase: true,
        RequireNumbers: true,
        RequireSymbols: true,
        RequireUppercase: true,
        TemporaryPasswordValidityDays: 7,
      },
      SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] },
    },
    VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
    AccountRecoverySetting: {
      RecoveryMechanisms: [
        { Priority: 1, Name: 'verified_email' },
        { Priority: 2, Name: 'verified_phone_number' },
      ],
    },
  });
});

/** Of the live client; what the handler adds, or shows as an empty list where the service shows nothing, is left out. */
const LIVE_CLIENT = {
  CallbackURLs: ['https://a.example/cb', 'https://b.example/cb'],
  EnablePropagateAdditionalUserContextData: false,
  AuthSessionValidity: 3,
  AllowedOAuthScopes: ['email', 'openid', 'profile'],
  TokenValidityUnits: {},
  AllowedOAuthFlowsUserPoolClient: true,
  SupportedIdentityProviders: ['COGNITO'],
  ClientName: 'app',
  AllowedOAuthFlows: ['code', 'implicit'],
  ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_PASSWORD_AUTH', 'ALLOW_USER_SRP_AUTH'],
  RefreshTokenValidity: 30,
  EnableTokenRevocation: true,
};

/** Members of every answer that the handler leaves out. */
const OWN = ['ClientId', 'UserPoolId', 'CreationDate', 'LastModifiedDate'];
/** The order of lists is not compared: the service sorts them, and Terraform reads sets. */
const members = (description: object): object =>
  Object.fromEntries(
    Object.entries(description)
      .filter(([name]) => !OWN.includes(name))
      .map(([name, value]: [string, unknown]) => [name, Array.isArray(value) ? value.toSorted() : value]),
  );

test('a client has the live members, and no other', async () => {
  const UserPoolId = await harness.pool();
  const { UserPoolClient } = await harness.done('CreateUserPoolClient', {
    UserPoolId,
    ClientName: 'app',
    AllowedOAuthFlows: ['implicit', 'code'],
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthScopes: ['openid', 'email', 'profile'],
    CallbackURLs: LIVE_CLIENT.CallbackURLs,
    ExplicitAuthFlows: LIVE_CLIENT.ExplicitAuthFlows,
    GenerateSecret: false,
    SupportedIdentityProviders: ['COGNITO'],
  });
  const described = await harness.done('DescribeUserPoolClient', {
    UserPoolId,
    ClientId: UserPoolClient.ClientId,
  });
  expect(members(JSON.parse(JSON.stringify(described.UserPoolClient)) as object)).toEqual(LIVE_CLIENT);
});

test('a group shows no role that it does not have', async () => {
  const UserPoolId = await harness.pool();
  const given = { GroupName: 'staff', Description: 'Staff', Precedence: 10 };
  const { Group } = await harness.done('CreateGroup', { UserPoolId, ...given });
  expect(members(Group as object)).toEqual(given);
});

test('Google shows the details that the service fills in', async () => {
  const UserPoolId = await harness.pool();
  const ProviderDetails = {
    client_id: 'dummy.apps.googleusercontent.com',
    client_secret: 'dummy',
    authorize_scopes: 'openid email profile',
  };
  const provider = { UserPoolId, ProviderName: 'Google', ProviderType: 'Google', ProviderDetails };
  const { IdentityProvider } = await harness.done('CreateIdentityProvider', provider);
  expect(IdentityProvider).toHaveProperty('ProviderDetails', {
    ...ProviderDetails,
    authorize_url: 'https://accounts.google.com/o/oauth2/v2/auth',
    attributes_url_add_attributes: 'true',
    token_url: 'https://www.googleapis.com/oauth2/v4/token',
    attributes_url: 'https://people.googleapis.com/v1/people/me?personFields=',
    oidc_issuer: 'https://accounts.google.com',
    token_request_method: 'POST',
  });
});
