import { harness, on, refusedAsReported, type Refused } from './replay.js';

const attribute = (name: string, rest: object = {}) => ({ Name: name, AttributeDataType: 'String', ...rest });
const google = { ProviderType: 'Google', ProviderName: 'Google' };
const googleDetails = { client_id: 'id', client_secret: 'secret', authorize_scopes: 'openid' };
const webAuthn = { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } } };
const smsRole = { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms', ExternalId: 'orders' };
const certificate = 'arn:aws:acm:us-east-1:123456789012:certificate/one';

/** After one call more on a new pool. */
const after =
  (first: readonly [action: string, input: object], action: string, input: object) =>
  async (): Promise<readonly [string, object]> => {
    const UserPoolId = await harness.pool();
    await harness.done(first[0], { UserPoolId, ...first[1] });
    return [action, { UserPoolId, ...input }];
  };

/** Public reports about the settings of a pool whose request the service refuses, and its words. */
const settings: readonly Refused[] = [
  [
    'ekristen/aws-nuke#477',
    on(
      {
        AutoVerifiedAttributes: ['email'],
        UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
        DeletionProtection: 'ACTIVE',
      },
      'UpdateUserPool',
      { DeletionProtection: 'INACTIVE' },
    ),
    'All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes',
  ],
  [
    'localstack/localstack#11947',
    on({ DeletionProtection: 'ACTIVE' }, 'DeleteUserPool', {}),
    'The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.',
  ],
  [
    'hashicorp/terraform-provider-aws#11858',
    on({}, 'UpdateUserPool', {
      AdminCreateUserConfig: { UnusedAccountValidityDays: 90 },
      Policies: { PasswordPolicy: { MinimumLength: 8, TemporaryPasswordValidityDays: 90 } },
    }),
    'Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays',
  ],
  [
    'hashicorp/terraform-provider-aws#40734',
    on({}, 'UpdateUserPool', { UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' } }),
    'The following features need to be disabled for the ESSENTIALS pricing tier configured: Threat Protection',
  ],
  [
    'aws/aws-cdk#9739',
    on({}, 'UpdateUserPool', { EmailConfiguration: { From: 'noreply@example.com' } }),
    'Cannot configure From email address for default email configuration',
  ],
  [
    'hashicorp/terraform-provider-aws#46801',
    on({}, 'SetUserPoolMfaConfig', { MfaConfiguration: 'OFF', EmailMfaConfiguration: {} }),
    "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.",
  ],
  [
    'hashicorp/terraform-provider-aws#50110',
    on({ SmsConfiguration: smsRole, ...webAuthn }, 'UpdateUserPool', {
      MfaConfiguration: 'ON',
      SmsConfiguration: smsRole,
    }),
    'WEB_AUTHN cannot be used as an auth factor when MFA is enabled if not configured for MFA.',
  ],
  [
    'hashicorp/terraform-provider-aws#7261',
    async () => ['CreateUserPool', { PoolName: 'orders', MfaConfiguration: 'ON' }],
    'SMS configuration and Auto verification for phone_number are required when MFA is required/optional',
  ],
  [
    'rosberglinhares/CloudFormationCognitoCustomResources#1',
    async () => ['CreateUserPool', { PoolName: 'orders', MfaConfiguration: 'false' }],
    "1 validation error detected: Value 'false' at 'mfaConfiguration' failed to satisfy constraint: Member must satisfy enum value set: [OPTIONAL, OFF, ON]",
  ],
];
refusedAsReported('Settings of a pool', settings);

/** Public reports about what belongs to a pool. */
const members: readonly Refused[] = [
  [
    'hashicorp/terraform-provider-aws#23181',
    async () => [
      'CreateUserPool',
      { PoolName: 'orders', Schema: [attribute('family_name', { DeveloperOnlyAttribute: true })] },
    ],
    'You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute family_name',
  ],
  [
    'aws/aws-cdk#8585',
    on({}, 'AddCustomAttributes', { CustomAttributes: [{ Name: 'email', Required: true, Mutable: true }] }),
    'Invalid AttributeDataType input, consider using the provided AttributeDataType enum.',
  ],
  [
    'hashicorp/terraform-provider-aws#18430',
    async () => [
      'CreateUserPool',
      { PoolName: 'orders', Schema: [attribute('user_id', { AttributeDataType: 'Number', Required: true })] },
    ],
    'Required custom attributes are not supported currently.',
  ],
  [
    'aws/aws-cdk#14175',
    async () => [
      'CreateUserPool',
      { PoolName: 'orders', Schema: [{ Name: 'phone_number_verified', Mutable: true }] },
    ],
    "1 validation error detected: Value 'phone_number_verified' at 'schema.1.member.name' failed to satisfy constraint: Member must have length less than or equal to 20",
  ],
  [
    'jmaleonard/serverless-cognito-add-custom-attributes#3',
    after(['AddCustomAttributes', { CustomAttributes: [attribute('custom:name')] }], 'AddCustomAttributes', {
      CustomAttributes: [attribute('custom:name')],
    }),
    'custom:custom:name: Existing attribute already has name custom:custom:name.',
  ],
  [
    'aws-amplify/amplify-backend#1781',
    after(['CreateGroup', { GroupName: 'ADMINS' }], 'CreateGroup', { GroupName: 'Admins' }),
    'A group with the name already exists.',
  ],
  [
    'hashicorp/terraform-provider-aws#34758',
    async () => ['GetGroup', { UserPoolId: 'eu-west-1_a1b2c3d4e', GroupName: 'cognito_dr_admin' }],
    'User pool {pool} does not exist.',
  ],
  [
    'rebuy-de/aws-nuke#330',
    after(['CreateUserPoolDomain', { Domain: 'orders-nuke' }], 'DeleteUserPool', {}),
    'User pool cannot be deleted. It has a domain configured that should be deleted first.',
  ],
  [
    'aws-samples/websocket-chat-application#56',
    async () => {
      await harness.done('CreateUserPoolDomain', { UserPoolId: await harness.pool(), Domain: 'chat' });
      return ['CreateUserPoolDomain', { UserPoolId: await harness.pool(), Domain: 'chat' }];
    },
    'Domain already associated with another user pool.',
  ],
  [
    'mineiros-io/terraform-aws-cognito-user-pool#69',
    on({}, 'CreateUserPoolDomain', { Domain: 'auth.example.com' }),
    String.raw`The domain name contains an invalid character. Domain names can only contain lower-case letters, numbers, and hyphens. Please enter a different name that follows this format: ^[a-z0-9](?:[a-z0-9\-]{0,61}[a-z0-9])?$`,
  ],
  [
    'aws/aws-cdk#25712',
    after(['CreateUserPoolDomain', { Domain: 'orders-prefix' }], 'UpdateUserPoolDomain', {
      Domain: 'orders-prefix',
      CustomDomainConfig: { CertificateArn: certificate },
    }),
    'User pool should have a custom domain associated, failed to update the certificate.',
  ],
  [
    'aws/aws-cli#3179',
    on({}, 'CreateIdentityProvider', {
      ProviderName: 'NameOfGP',
      ProviderType: 'Google',
      ProviderDetails: { token_url: 'https://www.googleapis.com/oauth2/v4/token' },
    }),
    'Provider NameOfGP cannot be of type Google.',
  ],
  [
    'aws-amplify/amplify-cli#8266',
    on({}, 'CreateIdentityProvider', { ...google, ProviderDetails: { client_id: 'id' } }),
    'client_id, client_secret and authorize_scopes are all required idp details',
  ],
  [
    'aws-cloudformation/cloudformation-coverage-roadmap#1287',
    after(
      ['CreateIdentityProvider', { ...google, ProviderDetails: googleDetails }],
      'CreateIdentityProvider',
      { ...google, ProviderDetails: googleDetails },
    ),
    'Google already exists in user pool {pool}',
  ],
  [
    'aws/aws-cli#9729',
    on({}, 'CreateIdentityProvider', {
      ...google,
      ProviderDetails: googleDetails,
      AttributeMapping: { 'custom:zen_groups': 'groups' },
    }),
    'AttributeMapping contains invalid mapping: [custom:zen_groups]',
  ],
];
refusedAsReported('What belongs to a pool', members);

const client = (input: object) => on({}, 'CreateUserPoolClient', { ClientName: 'app', ...input });
const code = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ['code'],
  AllowedOAuthScopes: ['openid'],
};

/** Public reports about app clients. */
const clients: readonly Refused[] = [
  [
    'lgallard/terraform-aws-cognito-user-pool#71',
    client({ SupportedIdentityProviders: ['Salesforce'] }),
    'The provider Salesforce does not exist for User Pool {pool}.',
  ],
  [
    'awsdocs/aws-cloudformation-user-guide#564',
    client({ ...code, AllowedOAuthScopes: ['Cognito'], CallbackURLs: ['https://shop.example.com/'] }),
    'Invalid scope requested: Cognito',
  ],
  [
    'cisagov/crossfeed#440',
    client(code),
    'CallbackUrls can not be empty when code flow or implicit flow is selected',
  ],
  [
    'awsdocs/aws-cloudformation-user-guide#828',
    client({
      AccessTokenValidity: 1,
      IdTokenValidity: 1,
      RefreshTokenValidity: 36_500,
      TokenValidityUnits: { AccessToken: 'days', IdToken: 'days', RefreshToken: 'days' },
    }),
    'Invalid range for token validity.',
  ],
  [
    'awsdocs/aws-cloudformation-user-guide#563',
    client({ AllowedOAuthFlows: ['code', 'token'] }),
    "1 validation error detected: Value '[code, token]' at 'allowedOAuthFlows' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [implicit, client_credentials, code]]",
  ],
  [
    'aws-solutions/media-insights-on-aws#199',
    client({ ExplicitAuthFlows: ['ADMIN_USER_PASSWORD_AUTH'] }),
    "1 validation error detected: Value '[ADMIN_USER_PASSWORD_AUTH]' at 'explicitAuthFlows' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [ALLOW_CUSTOM_AUTH, ADMIN_NO_SRP_AUTH, ALLOW_REFRESH_TOKEN_AUTH, ALLOW_USER_PASSWORD_AUTH, ALLOW_USER_SRP_AUTH, CUSTOM_AUTH_FLOW_ONLY, USER_PASSWORD_AUTH, ALLOW_ADMIN_USER_PASSWORD_AUTH, ALLOW_USER_AUTH]]",
  ],
  [
    'jmaleonard/serverless-cognito-add-custom-attributes#4',
    async () => {
      const UserPoolId = await harness.pool();
      const { UserPoolClient } = await harness.done('CreateUserPoolClient', {
        UserPoolId,
        ClientName: 'app',
      });
      const { ClientId } = UserPoolClient;
      return [
        'UpdateUserPoolClient',
        { UserPoolId, ClientId, WriteAttributes: ['custom:one', 'custom:two'] },
      ];
    },
    'Invalid write attributes specified while updating a client',
  ],
];
refusedAsReported('App clients', clients);
