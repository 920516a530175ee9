import { error, Harness, invalidParameter } from './harness.js';

const harness = new Harness();

describe('a pool is refused', () => {
  const unavailable = (tier: string, features: string) =>
    error(
      'FeatureUnavailableInTierException',
      `The following features need to be disabled for the ${tier} pricing tier configured: ${features}`,
    );
  const LAMBDA = 'arn:aws:lambda:eu-west-1:123456789012:function:';
  test.each<[string, object, object]>([
    [
      'with alias and username attributes',
      { AliasAttributes: ['email'], UsernameAttributes: ['email'] },
      invalidParameter('Only one of the aliasAttributes or usernameAttributes can be set in a user pool.'),
    ],
    [
      'that verifies phone numbers without SMS',
      { AutoVerifiedAttributes: ['phone_number'] },
      invalidParameter('SMS configuration is required when phone_number is selected for auto verification'),
    ],
    [
      'with MFA and without SMS',
      { MfaConfiguration: 'ON' },
      invalidParameter(
        'SMS configuration and Auto verification for phone_number are required when MFA is required/optional',
      ),
    ],
    [
      'with codes by SMS as a first factor and no SMS',
      { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'SMS_OTP'] } } },
      invalidParameter(
        'SMS_OTP can not be configured as AuthFactor as user pool is missing valid SMS configuration',
      ),
    ],
    [
      'with two ages of invitations',
      {
        AdminCreateUserConfig: { UnusedAccountValidityDays: 3 },
        Policies: { PasswordPolicy: { TemporaryPasswordValidityDays: 3 } },
      },
      invalidParameter(
        'Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays',
      ),
    ],
    [
      'with a required custom attribute',
      { Schema: [{ Name: 'team', AttributeDataType: 'String', Required: true }] },
      invalidParameter('Required custom attributes are not supported currently.'),
    ],
    [
      'with threat protection below PLUS',
      { UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } },
      unavailable('ESSENTIALS', 'Threat Protection'),
    ],
    [
      'with features above LITE',
      {
        UserPoolTier: 'LITE',
        Policies: {
          PasswordPolicy: { PasswordHistorySize: 1 },
          SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] },
        },
      },
      unavailable('LITE', 'Passwordless Sign-In, Password History'),
    ],
    [
      'without a password among the first factors',
      { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['WEB_AUTHN'] } } },
      invalidParameter('AllowedFirstAuthFactors must include PASSWORD.'),
    ],
    [
      'that recovers accounts by an administrator alone, and by mail',
      {
        AccountRecoverySetting: {
          RecoveryMechanisms: [
            { Priority: 1, Name: 'admin_only' },
            { Priority: 2, Name: 'verified_email' },
          ],
        },
      },
      invalidParameter('The recovery mechanism admin_only cannot be combined with another one.'),
    ],
    [
      'with two recoveries of the same priority',
      {
        AccountRecoverySetting: {
          RecoveryMechanisms: [
            { Priority: 1, Name: 'verified_phone_number' },
            { Priority: 1, Name: 'verified_email' },
          ],
        },
      },
      invalidParameter('Recovery mechanisms must have different priorities.'),
    ],
    [
      'that sends mail of its own without an identity',
      { EmailConfiguration: { EmailSendingAccount: 'DEVELOPER' } },
      invalidParameter('SourceArn is required when EmailSendingAccount is DEVELOPER.'),
    ],
    [
      'that sends mail through something else than SES',
      {
        EmailConfiguration: {
          EmailSendingAccount: 'DEVELOPER',
          SourceArn: 'arn:aws:sns:eu-west-1:123456789012:topic',
        },
      },
      invalidParameter(
        'SourceArn must name an identity of Amazon SES, not arn:aws:sns:eu-west-1:123456789012:topic',
      ),
    ],
    ...['CustomSMSSender', 'CustomEmailSender'].map((sender): [string, object, object] => [
      `with ${sender} and no key`,
      { LambdaConfig: { [sender]: { LambdaVersion: 'V1_0', LambdaArn: `${LAMBDA}sender` } } },
      invalidParameter('KMSKeyID is required when a custom sender Lambda trigger is configured.'),
    ]),
    [
      'with two functions for one trigger',
      {
        LambdaConfig: {
          PreTokenGeneration: `${LAMBDA}one`,
          PreTokenGenerationConfig: { LambdaVersion: 'V1_0', LambdaArn: `${LAMBDA}two` },
        },
      },
      invalidParameter('PreTokenGeneration and PreTokenGenerationConfig must have the same Lambda ARN.'),
    ],
    [
      'with a reserved tag',
      { UserPoolTags: { 'aws:owner': 'me' } },
      invalidParameter('Tag key aws:owner is reserved: keys must not begin with aws:.'),
    ],
  ])('%s', async (_title, input, expected) => {
    const before = await harness.done('ListUserPools', { MaxResults: 60 });
    expect(await harness.refused('CreateUserPool', { PoolName: 'orders', ...input })).toEqual(expected);
    expect(await harness.done('ListUserPools', { MaxResults: 60 })).toEqual(before);
  });
});
