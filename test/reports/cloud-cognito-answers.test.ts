import { basic, machineSettings } from '../emulators/cognito/harness.js';
import { answeredAsReported, harness, updated, type Answered } from './replay.js';

const pool = (UserPoolId: string) =>
  harness.done('DescribeUserPool', { UserPoolId }).then(({ UserPool }) => UserPool);
const lambda = 'arn:aws:lambda:eu-west-1:123456789012:function:trigger';
const ses = {
  EmailSendingAccount: 'DEVELOPER',
  SourceArn: 'arn:aws:ses:eu-west-1:123456789012:identity/example.com',
};

/** A client that was made with some settings, and updated with others; what the update answers. */
const updatedClient = (settings: object, change: object) => async (): Promise<object> => {
  const UserPoolId = await harness.pool();
  const made = await harness.done('CreateUserPoolClient', { UserPoolId, ClientName: 'app', ...settings });
  const { ClientId } = made.UserPoolClient;
  const answer = await harness.done('UpdateUserPoolClient', { UserPoolId, ClientId, ...change });
  const client = answer.UserPoolClient;
  return { ...client, members: Object.keys(client), sameId: client.ClientId === ClientId };
};

/** A list without this member. */
const lacking = (name: string): unknown => expect.not.arrayContaining([name]);

/** What the service keeps, resets and shows, as people met it. */
const settings: readonly Answered[] = [
  [
    'serverless/serverless#9635',
    updated({ LambdaConfig: { PreSignUp: lambda } }, { AutoVerifiedAttributes: ['email'] }),
    { LambdaConfig: {} },
  ],
  [
    'go-to-k/cdkd#1979',
    updated({ Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } } }, {}),
    { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } } },
  ],
  [
    'lgallard/terraform-aws-cognito-user-pool#124',
    updated({}, { DeviceConfiguration: {} }),
    { DeviceConfiguration: {} },
  ],
  [
    'hashicorp/terraform-provider-aws#41064',
    async () => {
      const UserPoolId = await harness.pool({ EmailConfiguration: ses });
      const SoftwareTokenMfaConfiguration = { Enabled: true };
      const optional = { UserPoolId, MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration };
      await harness.done('SetUserPoolMfaConfig', { ...optional, EmailMfaConfiguration: { Subject: 'Code' } });
      await harness.done('SetUserPoolMfaConfig', { ...optional, EmailMfaConfiguration: {} });
      return harness.done('GetUserPoolMfaConfig', { UserPoolId });
    },
    { EmailMfaConfiguration: {} },
  ],
  [
    'hashicorp/terraform-provider-aws#32750',
    updated({ UsernameAttributes: ['email'] }, {}),
    {
      SchemaAttributes: expect.arrayContaining([
        expect.objectContaining({ Name: 'email', Required: false }),
      ]) as unknown,
    },
  ],
  [
    'floci-io/floci#2531',
    async () => {
      const never = await updated({}, {})();
      const removed = await updated(
        {
          AutoVerifiedAttributes: ['email'],
          UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
        },
        { UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: [] } },
      )();
      return { never: 'UserAttributeUpdateSettings' in never, removed };
    },
    {
      never: false,
      removed: { UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: [] } },
    },
  ],
  [
    'localstack/localstack#3747',
    async () => (await harness.done('CreateUserPool', { PoolName: 'orders' })).UserPool,
    { SchemaAttributes: expect.arrayContaining([expect.objectContaining({ Name: 'sub' })]) as unknown },
  ],
  [
    'awsdocs/aws-cloudformation-user-guide#932',
    async () => pool(await harness.pool({ Schema: [{ Name: 'custom:sub', AttributeDataType: 'String' }] })),
    {
      SchemaAttributes: expect.arrayContaining([
        expect.objectContaining({ Name: 'custom:custom:sub' }),
      ]) as unknown,
    },
  ],
  [
    'KensioSoftware/yulin#234',
    async () => {
      const group = { UserPoolId: await harness.pool(), GroupName: 'staff' };
      await harness.done('CreateGroup', {
        ...group,
        RoleArn: 'arn:aws:iam::123456789012:role/staff',
        Precedence: 5,
      });
      return harness.done('UpdateGroup', { ...group, Description: 'Staff' });
    },
    { Group: { RoleArn: 'arn:aws:iam::123456789012:role/staff', Precedence: 5, Description: 'Staff' } },
  ],
  [
    'hashicorp/terraform-provider-aws#43550',
    async () => {
      const CloudWatchLogsConfiguration = {
        LogGroupArn: 'arn:aws:logs:eu-west-1:123456789012:log-group:pool',
      };
      return harness.done('SetLogDeliveryConfiguration', {
        UserPoolId: await harness.pool({ UserPoolTier: 'PLUS' }),
        LogConfigurations: [
          { EventSource: 'userNotification', LogLevel: 'ERROR', CloudWatchLogsConfiguration },
          { EventSource: 'userAuthEvents', LogLevel: 'INFO', CloudWatchLogsConfiguration },
        ],
      });
    },
    {
      LogDeliveryConfiguration: {
        LogConfigurations: [{ EventSource: 'userAuthEvents' }, { EventSource: 'userNotification' }],
      },
    },
  ],
];
answeredAsReported('What an update keeps and what is shown', settings);

/** What becomes of a client, and of its tokens. */
const clients: readonly Answered[] = [
  [
    'boto/boto3#1607',
    updatedClient({ ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] }, { RefreshTokenValidity: 5 }),
    { RefreshTokenValidity: 5, members: lacking('ExplicitAuthFlows') },
  ],
  [
    'aws-cloudformation/cloudformation-coverage-roadmap#676',
    updatedClient({ SupportedIdentityProviders: ['COGNITO'], ReadAttributes: ['email'] }, {}),
    { members: lacking('ReadAttributes') },
  ],
  [
    'hashicorp/terraform-provider-aws#7525',
    updatedClient({}, { ClientName: 'renamed' }),
    { ClientName: 'renamed', sameId: true },
  ],
  [
    'hashicorp/terraform-provider-aws#45646',
    updatedClient(
      { RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 30 } },
      { RefreshTokenRotation: { Feature: 'DISABLED' } },
    ),
    { RefreshTokenRotation: { Feature: 'DISABLED', RetryGracePeriodSeconds: 0 } },
  ],
  [
    'aws/aws-sdk-js-v3#7158',
    async () => {
      const UserPoolId = await scopes();
      const off = { AllowedOAuthFlowsUserPoolClient: false };
      const client = await harness.machineClient(UserPoolId, off);
      const ask = () => harness.token({ grant_type: 'client_credentials' }, basic(client));
      const { body: before } = await ask();
      await harness.done('UpdateUserPoolClient', { UserPoolId, ClientId: client.id, ...machineSettings });
      return { before, status: (await ask()).status };
    },
    { before: { error: 'invalid_grant' }, status: 200 },
  ],
  [
    'aws-cloudformation/cloudformation-coverage-roadmap#173',
    async () => {
      const UserPoolId = await scopes();
      const returns = { UserPoolId, Identifier: 'returns', Name: 'returns' };
      const Scopes = [{ ScopeName: 'read', ScopeDescription: 'Read returns' }];
      await harness.done('CreateResourceServer', { ...returns, Scopes });
      const AllowedOAuthScopes = ['returns/read'];
      const client = await harness.machineClient(UserPoolId, { AllowedOAuthScopes });
      await harness.done('UpdateResourceServer', { ...returns, Scopes: [] });
      const { body } = await harness.token({ grant_type: 'client_credentials' }, basic(client));
      const described = await harness.done('DescribeUserPoolClient', { UserPoolId, ClientId: client.id });
      return { body, scopes: described.UserPoolClient['AllowedOAuthScopes'] };
    },
    { body: { error: 'invalid_scope' }, scopes: ['returns/read'] },
  ],
  [
    'localstack/localstack#4265',
    async () => {
      const { id, secret } = await harness.machineClient(await scopes());
      return harness.token({ grant_type: 'client_credentials', client_id: id, client_secret: secret });
    },
    { status: 200 },
  ],
  [
    'awsdocs/amazon-cognito-developer-guide#16',
    async () => {
      const client = await harness.machineClient(await scopes());
      return harness.token({ grant_type: 'password' }, basic(client));
    },
    { status: 400, body: { error: 'unsupported_grant_type' } },
  ],
  [
    'modelcontextprotocol/typescript-sdk#2831',
    async () => {
      const { body } = await harness.get(`/${await scopes()}/.well-known/openid-configuration`);
      return { pkce: 'code_challenge_methods_supported' in body, body };
    },
    { pkce: false, body: { response_types_supported: ['code', 'token'] } },
  ],
  [
    'getmoto/moto#7163',
    async () => {
      const server = { UserPoolId: await harness.pool(), Identifier: 'orders' };
      await harness.done('CreateResourceServer', { ...server, Name: 'orders' });
      return harness.done('DescribeResourceServer', server);
    },
    { ResourceServer: { Identifier: 'orders', Name: 'orders' } },
  ],
];
answeredAsReported('Clients and tokens', clients);

let withScopes: Promise<string> | undefined;
/** The pool with a domain and scopes, which the tests share. */
function scopes(): Promise<string> {
  return (withScopes ??= harness.poolWithScopes());
}
