import { error, Harness } from './harness.js';

const harness = new Harness();
const LAMBDA = 'arn:aws:lambda:eu-west-1:123456789012:function:claims';
const SES = {
  EmailSendingAccount: 'DEVELOPER',
  SourceArn: 'arn:aws:ses:eu-west-1:123456789012:identity/example.com',
};

const unavailable = (tier: string, feature: string) =>
  error(
    'FeatureUnavailableInTierException',
    `The following features need to be disabled for the ${tier} pricing tier configured: ${feature}`,
  );
const preToken = (LambdaVersion: string) => ({
  LambdaConfig: { PreTokenGenerationConfig: { LambdaVersion, LambdaArn: LAMBDA } },
});

/** A feature, the settings of a pool that use it, and the lowest tier that has it. */
const features: [string, object, 'ESSENTIALS' | 'PLUS'][] = [
  [
    'Passwordless Sign-In',
    { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } } },
    'ESSENTIALS',
  ],
  ['Password History', { Policies: { PasswordPolicy: { PasswordHistorySize: 1 } } }, 'ESSENTIALS'],
  ['Access Token Customization', preToken('V2_0'), 'ESSENTIALS'],
  ['Access Token Customization', preToken('V3_0'), 'ESSENTIALS'],
  ['Threat Protection', { UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } }, 'PLUS'],
  ['Threat Protection', { UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' } }, 'PLUS'],
  [
    'Threat Protection',
    {
      UserPoolAddOns: {
        AdvancedSecurityMode: 'OFF',
        AdvancedSecurityAdditionalFlows: { CustomAuthMode: 'AUDIT' },
      },
    },
    'PLUS',
  ],
];
const ORDER = ['LITE', 'ESSENTIALS', 'PLUS'];

describe.each(features)('%s %j', (feature, settings, lowest) => {
  test.each(ORDER.slice(0, ORDER.indexOf(lowest)))(
    'is refused on %s, at creation and later',
    async (UserPoolTier) => {
      const input = { UserPoolTier, ...settings };
      const expected = unavailable(UserPoolTier, feature);
      expect(await harness.refused('CreateUserPool', { PoolName: 'orders', ...input })).toEqual(expected);
      const UserPoolId = await harness.pool({ UserPoolTier });
      expect(await harness.refused('UpdateUserPool', { UserPoolId, ...settings })).toEqual(expected);
    },
  );

  test.each(ORDER.slice(ORDER.indexOf(lowest)))(
    'is accepted on %s, until the tier is lowered',
    async (UserPoolTier) => {
      const UserPoolId = await harness.pool({ UserPoolTier, ...settings });
      const lower = { UserPoolId, UserPoolTier: 'LITE', ...settings };
      expect(await harness.refused('UpdateUserPool', lower)).toEqual(unavailable('LITE', feature));
    },
  );
});

test.each([
  ['an older pre-token-generation trigger', preToken('V1_0')],
  ['threat protection that is off', { UserPoolAddOns: { AdvancedSecurityMode: 'OFF' } }],
  [
    'a password as the only first factor',
    { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] } } },
  ],
])('LITE has %s', async (_title, settings) => {
  expect(await harness.pool({ UserPoolTier: 'LITE', ...settings })).toMatch(/^eu-west-1_/);
});

describe('what a pool has beside its settings keeps it from LITE', () => {
  const webAuthn = { WebAuthnConfiguration: { UserVerification: 'required' } };
  const emailMfa = { MfaConfiguration: 'OPTIONAL', EmailMfaConfiguration: { Subject: 'Code' } };
  const withClient = (input: object) => ['CreateUserPoolClient', { ClientName: 'app', ...input }] as const;

  const things: [string, readonly [string, object]][] = [
    ['Passkeys', ['SetUserPoolMfaConfig', webAuthn]],
    ['Email MFA', ['SetUserPoolMfaConfig', emailMfa]],
    ['Choice-Based Sign-In', withClient({ ExplicitAuthFlows: ['ALLOW_USER_AUTH'] })],
    ['Refresh Token Rotation', withClient({ RefreshTokenRotation: { Feature: 'ENABLED' } })],
    ['Managed Login', ['CreateUserPoolDomain', { Domain: 'tiers', ManagedLoginVersion: 2 }]],
  ];

  test.each(things)('%s', async (feature, [action, input]) => {
    const fresh = new Harness();
    const lite = await fresh.pool({ UserPoolTier: 'LITE', EmailConfiguration: SES });
    const expected = unavailable('LITE', feature);
    expect(await fresh.refused(action, { UserPoolId: lite, ...input })).toEqual(expected);
    const UserPoolId = await fresh.pool({ EmailConfiguration: SES });
    await fresh.done(action, { UserPoolId, ...input });
    const MfaConfiguration = feature === 'Email MFA' ? 'OPTIONAL' : 'OFF';
    const lower = { UserPoolId, MfaConfiguration, EmailConfiguration: SES, UserPoolTier: 'LITE' };
    expect(await fresh.refused('UpdateUserPool', lower)).toEqual(expected);
  });

  test('an export of activity, already below PLUS', async () => {
    const UserPoolId = await harness.pool({ UserPoolTier: 'PLUS' });
    const S3Configuration = { BucketArn: 'arn:aws:s3:::logins' };
    const LogConfigurations = [{ LogLevel: 'INFO', EventSource: 'userAuthEvents', S3Configuration }];
    await harness.done('SetLogDeliveryConfiguration', { UserPoolId, LogConfigurations });
    expect(await harness.refused('UpdateUserPool', { UserPoolId, UserPoolTier: 'ESSENTIALS' })).toEqual(
      unavailable('ESSENTIALS', 'User Activity Log Export'),
    );
  });
});
