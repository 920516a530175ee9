import { error, Harness, invalidParameter } from './harness.js';

const harness = new Harness();

describe('a pool is refused', () => {
  const unavailable = (tier: string, features: string) =>
    error(
      'FeatureUnavailableInTierException',
      `The following features need to be disabled for the ${tier} pricing tier configured: ${features}`,
    );
  test.each([
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
          SignInPolicy: { AllowedFirstAuthFactors: ['WEB_AUTHN'] },
        },
      },
      unavailable('LITE', 'Passwordless Sign-In, Password History'),
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
