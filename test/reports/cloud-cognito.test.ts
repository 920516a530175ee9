import { harness, on, refusedAsReported, type Refused } from './replay.js';

const sms = { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms', ExternalId: 'orders' };
const token = { SoftwareTokenMfaConfiguration: { Enabled: true } };

/** Public reports whose request the service refuses, and its words. */
const refused: readonly Refused[] = [
  [
    'hashicorp/terraform-provider-aws#28294',
    on({ AutoVerifiedAttributes: ['phone_number'], SmsConfiguration: sms }, 'SetUserPoolMfaConfig', {
      MfaConfiguration: 'OFF',
    }),
    'SMS configuration is required when phone_number is selected for auto verification',
  ],
  [
    'go-to-k/cdkd#1920',
    on({}, 'UpdateUserPool', { MfaConfiguration: 'ON' }),
    'Cannot turn MFA functionality ON, once the user pool has been created.',
  ],
  [
    'go-to-k/cdkd#1923',
    on({}, 'SetUserPoolMfaConfig', {
      MfaConfiguration: 'OFF',
      SoftwareTokenMfaConfiguration: { Enabled: false },
    }),
    "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.",
  ],
  [
    'lgallard/terraform-aws-cognito-user-pool#74',
    on({}, 'SetUserPoolMfaConfig', { MfaConfiguration: 'OFF', ...token }),
    "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.",
  ],
  [
    'aws/aws-sdk-js#4186',
    on({}, 'SetUserPoolMfaConfig', { MfaConfiguration: 'OPTIONAL' }),
    'Invalid MFA Configuration given. SMS MFA, Email MFA, or Software Token MFA must be enabled.',
  ],
  [
    'go-to-k/cdkd#1975',
    on(
      { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } } },
      'SetUserPoolMfaConfig',
      { MfaConfiguration: 'ON', ...token },
    ),
    'Only PASSWORD and WEB_AUTHN (if configured) can be enabled as an auth factor if MFA is enabled',
  ],
  [
    'go-to-k/cdkd#2064',
    on(
      { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } } },
      'SetUserPoolMfaConfig',
      { MfaConfiguration: 'ON', ...token },
    ),
    'Cannot set WebAuthn factor configuration to SINGLE_FACTOR if MFA is required and WebAuthn is an allowed first auth factor',
  ],
  [
    'hashicorp/terraform-provider-aws#41049',
    on({}, 'SetUserPoolMfaConfig', {
      MfaConfiguration: 'OPTIONAL',
      EmailMfaConfiguration: { Subject: 'Code' },
    }),
    'Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains an EmailSendingAccount of COGNITO_DEFAULT',
  ],
  [
    'floci-io/floci#2831',
    on({}, 'SetUserPoolMfaConfig', {
      MfaConfiguration: 'OFF',
      SmsMfaConfiguration: { SmsConfiguration: { SnsCallerArn: sms.SnsCallerArn } },
    }),
    'Invalid SMS MFA configuration given, external id and a valid caller arn are required',
  ],
  [
    'hashicorp/terraform-provider-aws#4984',
    on({}, 'CreateUserPoolClient', {
      ClientName: 'app',
      GenerateSecret: true,
      AllowedOAuthFlows: ['client_credentials'],
      AllowedOAuthScopes: ['openid'],
    }),
    'openid is not supported with client_credentials flow',
  ],
  [
    'hashicorp/terraform-provider-aws#5140',
    on({}, 'CreateUserPoolClient', { ClientName: 'app', AllowedOAuthFlowsUserPoolClient: true }),
    'AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.',
  ],
  [
    'aws/aws-cdk#20760',
    on({ Schema: [{ Name: 'email', AttributeDataType: 'String', Required: true }] }, 'CreateUserPoolClient', {
      ClientName: 'app',
      WriteAttributes: ['given_name'],
    }),
    'Invalid write attributes specified while creating a client',
  ],
  [
    'aws-amplify/amplify-cli#12887',
    on({}, 'CreateUserPoolClient', { ClientName: 'app', ReadAttributes: ['custom:gone'] }),
    'Invalid read attributes specified while creating a client',
  ],
  [
    'aws/aws-cdk#10062',
    async () => {
      const UserPoolId = await harness.pool();
      await harness.done('CreateUserPoolDomain', { UserPoolId, Domain: 'orders-one' });
      return ['CreateUserPoolDomain', { UserPoolId, Domain: 'orders-two' }];
    },
    'User pool already has a domain configured.',
  ],
];

refusedAsReported('Second factors, clients and domains', refused);
