const role = 'arn:aws:iam::123456789012:role/sms';
const lambda = 'arn:aws:lambda:eu-west-1:123456789012:function:trigger';
const email = (subject: string) => ({ HtmlBody: `<p>${subject}</p>`, Subject: subject, TextBody: subject });
const sms = { SnsCallerArn: role, ExternalId: 'parcels', SnsRegion: 'eu-west-1' };

const poolSettings = {
  AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
  AdminCreateUserConfig: {
    AllowAdminCreateUserOnly: true,
    InviteMessageTemplate: {
      EmailMessage: '{username} {####}',
      EmailSubject: 'Welcome',
      SMSMessage: '{username} {####}',
    },
  },
  AutoVerifiedAttributes: ['email'],
  DeletionProtection: 'INACTIVE',
  DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true },
  EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT', ReplyToEmailAddress: 'help@example.com' },
  LambdaConfig: { PreSignUp: lambda, PreTokenGenerationConfig: { LambdaArn: lambda, LambdaVersion: 'V1_0' } },
  MfaConfiguration: 'OFF',
  Policies: {
    PasswordPolicy: {
      MinimumLength: 14,
      PasswordHistorySize: 2,
      RequireLowercase: true,
      RequireNumbers: true,
      RequireSymbols: true,
      RequireUppercase: true,
      TemporaryPasswordValidityDays: 3,
    },
    SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] },
  },
  SmsConfiguration: sms,
  SmsAuthenticationMessage: 'Code {####}',
  UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
  UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' },
  UserPoolTags: { Team: 'orders' },
  UserPoolTier: 'PLUS',
  VerificationMessageTemplate: {
    DefaultEmailOption: 'CONFIRM_WITH_CODE',
    EmailMessage: '{####}',
    EmailSubject: 'Code',
  },
};

const clientSettings = {
  AllowedOAuthFlows: ['code'],
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthScopes: ['openid', 'orders/read'],
  AuthSessionValidity: 3,
  CallbackURLs: ['http://localhost:3000/cb', 'https://shop.example.com/callback'],
  ClientName: 'shop',
  DefaultRedirectURI: 'https://shop.example.com/callback',
  EnablePropagateAdditionalUserContextData: false,
  EnableTokenRevocation: true,
  ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH'],
  LogoutURLs: ['https://shop.example.com/out'],
  PreventUserExistenceErrors: 'ENABLED',
  ReadAttributes: ['email'],
  SupportedIdentityProviders: ['COGNITO'],
  TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'hours', RefreshToken: 'days' },
  AccessTokenValidity: 60,
  IdTokenValidity: 1,
  RefreshTokenValidity: 30,
  WriteAttributes: ['email'],
};

const oidc = {
  AttributeMapping: { email: 'email', username: 'sub' },
  ProviderDetails: {
    client_id: 'shop',
    client_secret: 'invented',
    attributes_request_method: 'GET',
    oidc_issuer: 'https://idp.example.com',
    authorize_scopes: 'openid email',
    authorize_url: 'https://idp.example.com/authorize',
    token_url: 'https://idp.example.com/token',
    attributes_url: 'https://idp.example.com/me',
    jwks_uri: 'https://idp.example.com/keys',
  },
  IdpIdentifiers: ['example.org'],
};

const style = {
  Settings: { components: { pageBackground: { image: { enabled: false } } } },
  Assets: [{ Category: 'FORM_LOGO', ColorMode: 'LIGHT', Extension: 'SVG', Bytes: 'PHN2Zy8+' }],
};

const action = (EventAction: string) => ({ EventAction, Notify: true });

/** What stands for the ids that a filled pool has; a request has the ids in their place. */
export const ID = {
  pool: '{POOL ID}',
  /** Of a pool without a domain. */
  barePool: '{BARE POOL ID}',
  client: '{CLIENT ID}',
  /** Of a client without a branding and with one secret. */
  bareClient: '{BARE CLIENT ID}',
  branding: '{BRANDING ID}',
  clientSecret: '{CLIENT SECRET ID}',
} as const;

const UserPoolId = ID.pool;
const ClientId = ID.client;
const pool = { UserPoolId };
const client = { UserPoolId, ClientId };
const group = { UserPoolId, GroupName: 'admins' };
const provider = { UserPoolId, ProviderName: 'corporate' };
const server = { UserPoolId, Identifier: 'orders' };
const branding = { UserPoolId, ManagedLoginBrandingId: ID.branding };
const ResourceArn = `arn:aws:cognito-idp:eu-west-1:123456789012:userpool/${UserPoolId}`;
const scopes = { Name: 'Orders', Scopes: [{ ScopeName: 'read', ScopeDescription: 'Read' }] };
/** An input of each action of Cognito that a filled pool takes. */
export const acceptedByCognito: Readonly<Record<string, object>> = {
  AddCustomAttributes: {
    ...pool,
    CustomAttributes: [
      {
        Name: 'more',
        AttributeDataType: 'String',
        StringAttributeConstraints: { MinLength: '1', MaxLength: '9' },
      },
      {
        Name: 'less',
        AttributeDataType: 'Number',
        NumberAttributeConstraints: { MinValue: '1', MaxValue: '9' },
      },
    ],
  },
  AddUserPoolClientSecret: { UserPoolId, ClientId: ID.bareClient },
  CreateGroup: { ...group, GroupName: 'others', Description: 'Others', Precedence: 1, RoleArn: role },
  CreateIdentityProvider: {
    ...provider,
    ProviderName: 'other',
    ProviderType: 'OIDC',
    ...oidc,
    IdpIdentifiers: ['example.net'],
  },
  CreateManagedLoginBranding: { UserPoolId, ClientId: ID.bareClient, ...style },
  CreateResourceServer: { ...server, Identifier: 'parcels', ...scopes },
  CreateUserPool: {
    PoolName: 'orders',
    ...poolSettings,
    Schema: [
      {
        Name: 'tenant',
        AttributeDataType: 'String',
        Mutable: true,
        StringAttributeConstraints: { MinLength: '1', MaxLength: '64' },
      },
      {
        Name: 'level',
        AttributeDataType: 'Number',
        NumberAttributeConstraints: { MinValue: '1', MaxValue: '64' },
      },
    ],
    UsernameAttributes: ['email'],
    UsernameConfiguration: { CaseSensitive: false },
  },
  CreateUserPoolClient: { ...pool, ...clientSettings, GenerateSecret: true },
  CreateUserPoolDomain: {
    ...pool,
    Domain: 'auth.example.com',
    ManagedLoginVersion: 1,
    CustomDomainConfig: { CertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/one' },
  },
  DeleteGroup: group,
  DeleteIdentityProvider: provider,
  DeleteManagedLoginBranding: branding,
  DeleteResourceServer: server,
  DeleteUserPool: { UserPoolId: ID.barePool },
  DeleteUserPoolClient: client,
  DeleteUserPoolClientSecret: { ...client, ClientSecretId: ID.clientSecret },
  DeleteUserPoolDomain: { ...pool, Domain: 'dev-orders' },
  DescribeIdentityProvider: provider,
  DescribeManagedLoginBranding: { ...branding, ReturnMergedResources: true },
  DescribeManagedLoginBrandingByClient: { ...client, ReturnMergedResources: false },
  DescribeResourceServer: server,
  DescribeRiskConfiguration: client,
  DescribeUserPool: pool,
  DescribeUserPoolClient: client,
  DescribeUserPoolDomain: { Domain: 'dev-orders' },
  GetGroup: group,
  GetIdentityProviderByIdentifier: { ...pool, IdpIdentifier: 'example.org' },
  GetLogDeliveryConfiguration: pool,
  GetUICustomization: client,
  GetUserPoolMfaConfig: pool,
  ListGroups: { ...pool, Limit: 1 },
  ListIdentityProviders: { ...pool, MaxResults: 1 },
  ListResourceServers: { ...pool, MaxResults: 1 },
  ListTagsForResource: { ResourceArn },
  ListUserPoolClientSecrets: client,
  ListUserPoolClients: { ...pool, MaxResults: 1 },
  ListUserPools: { MaxResults: 1 },
  SetLogDeliveryConfiguration: {
    ...pool,
    LogConfigurations: [
      {
        LogLevel: 'ERROR',
        EventSource: 'userNotification',
        CloudWatchLogsConfiguration: {
          LogGroupArn: 'arn:aws:logs:eu-west-1:123456789012:log-group:/cognito/orders',
        },
      },
      {
        LogLevel: 'INFO',
        EventSource: 'userAuthEvents',
        S3Configuration: { BucketArn: 'arn:aws:s3:::logins' },
      },
    ],
  },
  SetRiskConfiguration: {
    ...pool,
    AccountTakeoverRiskConfiguration: {
      Actions: {
        LowAction: action('NO_ACTION'),
        MediumAction: action('MFA_IF_CONFIGURED'),
        HighAction: action('BLOCK'),
      },
      NotifyConfiguration: {
        BlockEmail: email('Blocked'),
        MfaEmail: email('Second factor'),
        NoActionEmail: email('Noticed'),
        From: 'a@example.com',
        ReplyTo: 'b@example.com',
        SourceArn: 'arn:aws:ses:eu-west-1:123456789012:identity/example.com',
      },
    },
    CompromisedCredentialsRiskConfiguration: {
      Actions: { EventAction: 'BLOCK' },
      EventFilter: ['SIGN_UP', 'SIGN_IN'],
    },
    RiskExceptionConfiguration: {
      BlockedIPRangeList: ['203.0.113.0/24'],
      SkippedIPRangeList: ['10.0.0.0/8'],
    },
  },
  SetUICustomization: {
    ...client,
    CSS: '.banner-customizable { background: #fff; }',
    ImageFile: 'iVBORw0KGgo=',
  },
  SetUserPoolMfaConfig: {
    ...pool,
    MfaConfiguration: 'OPTIONAL',
    SmsMfaConfiguration: { SmsAuthenticationMessage: 'Code {####}', SmsConfiguration: sms },
    SoftwareTokenMfaConfiguration: { Enabled: true },
  },
  TagResource: { ResourceArn, Tags: { Team: 'orders', Owner: '' } },
  UntagResource: { ResourceArn, TagKeys: ['Team'] },
  UpdateGroup: { ...group, Description: 'Administrators', Precedence: 0 },
  UpdateIdentityProvider: { ...provider, ...oidc },
  UpdateManagedLoginBranding: { ...branding, ...style },
  UpdateResourceServer: { ...server, ...scopes },
  UpdateUserPool: { ...pool, ...poolSettings, PoolName: 'renamed' },
  UpdateUserPoolClient: { ...client, ...clientSettings },
  UpdateUserPoolDomain: { ...pool, Domain: 'dev-orders', ManagedLoginVersion: 1 },
};
