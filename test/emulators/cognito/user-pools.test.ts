import { Harness, invalidParameter } from './harness.js';

const harness = new Harness();
const describePool = async (UserPoolId: string) =>
  (await harness.done('DescribeUserPool', { UserPoolId })).UserPool;

describe('a new pool', () => {
  test('has the defaults of the service', async () => {
    const { UserPool } = await harness.done('CreateUserPool', { PoolName: 'orders' });
    const { Id, SchemaAttributes, ...rest } = UserPool;
    const now = harness.now.getTime() / 1000;
    expect(Id).toMatch(/^eu-west-1_[0-9A-Za-z]{9}$/);
    expect(SchemaAttributes).toHaveLength(20);
    expect(rest).toEqual({
      Name: 'orders',
      Policies: {
        PasswordPolicy: {
          MinimumLength: 8,
          RequireUppercase: true,
          RequireLowercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
          TemporaryPasswordValidityDays: 7,
        },
        SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] },
      },
      DeletionProtection: 'INACTIVE',
      LambdaConfig: {},
      CreationDate: now,
      LastModifiedDate: now,
      VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
      MfaConfiguration: 'OFF',
      EstimatedNumberOfUsers: 0,
      EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
      UserPoolTags: {},
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: false, UnusedAccountValidityDays: 7 },
      Arn: `arn:aws:cognito-idp:eu-west-1:${harness.identity.accountId}:userpool/${Id}`,
      AccountRecoverySetting: {
        RecoveryMechanisms: [
          { Priority: 1, Name: 'verified_email' },
          { Priority: 2, Name: 'verified_phone_number' },
        ],
      },
      UserPoolTier: 'ESSENTIALS',
    });
    expect(await describePool(Id)).toEqual(UserPool);
  });

  test('keeps what is given', async () => {
    const given = {
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
      DeletionProtection: 'ACTIVE',
      UserPoolTier: 'PLUS',
      UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' },
      UserPoolTags: { environment: 'dev' },
      AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1, Name: 'admin_only' }] },
    };
    expect(await describePool(await harness.pool(given))).toMatchObject(given);
  });

  test('takes what is left out of a given password policy as not required', async () => {
    const pool = await describePool(
      await harness.pool({
        Policies: { PasswordPolicy: { MinimumLength: 12, TemporaryPasswordValidityDays: 0 } },
      }),
    );
    expect(pool.Policies).toHaveProperty('PasswordPolicy', {
      MinimumLength: 12,
      RequireUppercase: false,
      RequireLowercase: false,
      RequireNumbers: false,
      RequireSymbols: false,
      TemporaryPasswordValidityDays: 7,
    });
  });

  test('shows verification messages in the template and beside it', async () => {
    const pool = await describePool(
      await harness.pool({ EmailVerificationMessage: 'Your code: {####}', EmailVerificationSubject: 'Code' }),
    );
    expect(pool).toMatchObject({
      EmailVerificationMessage: 'Your code: {####}',
      VerificationMessageTemplate: {
        DefaultEmailOption: 'CONFIRM_WITH_CODE',
        EmailMessage: 'Your code: {####}',
        EmailSubject: 'Code',
      },
    });
  });

  const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:claims';
  test.each([
    [{ PreTokenGeneration: arn }, 'V1_0'],
    [{ PreTokenGenerationConfig: { LambdaVersion: 'V2_0', LambdaArn: arn } }, 'V2_0'],
  ])('shows the trigger %j in both members', async (LambdaConfig, LambdaVersion) => {
    expect((await describePool(await harness.pool({ LambdaConfig }))).LambdaConfig).toEqual({
      PreTokenGeneration: arn,
      PreTokenGenerationConfig: { LambdaVersion, LambdaArn: arn },
    });
  });
});

describe('an update', () => {
  const Policies = {
    PasswordPolicy: { MinimumLength: 20, RequireNumbers: true, TemporaryPasswordValidityDays: 3 },
    SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] },
  };
  const keptPolicies = {
    ...Policies,
    PasswordPolicy: {
      ...Policies.PasswordPolicy,
      RequireUppercase: false,
      RequireLowercase: false,
      RequireSymbols: false,
    },
  };
  test('resets what it leaves out, but not name, tier, tags and policies', async () => {
    const UserPoolId = await harness.pool({
      Policies,
      DeletionProtection: 'ACTIVE',
      AutoVerifiedAttributes: ['email'],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      EmailVerificationSubject: 'Welcome',
      DeviceConfiguration: { ChallengeRequiredOnNewDevice: true },
      AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1, Name: 'admin_only' }] },
      UserPoolTier: 'PLUS',
      UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
      UserPoolTags: { environment: 'dev' },
    });
    const untouched = await describePool(await harness.pool());
    expect(await harness.done('UpdateUserPool', { UserPoolId })).toEqual({});
    expect(await describePool(UserPoolId)).toEqual({
      ...untouched,
      Id: UserPoolId,
      Arn: expect.stringContaining(UserPoolId) as unknown,
      UserPoolTier: 'PLUS',
      UserPoolTags: { environment: 'dev' },
      Policies: keptPolicies,
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: false, UnusedAccountValidityDays: 3 },
    });
  });

  test.each<[string, object, object]>([
    [
      'the other policy',
      { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] } },
      { ...keptPolicies, SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] } },
    ],
    [
      'the password policy',
      { PasswordPolicy: { MinimumLength: 9 } },
      {
        ...keptPolicies,
        PasswordPolicy: {
          ...keptPolicies.PasswordPolicy,
          MinimumLength: 9,
          RequireNumbers: false,
          TemporaryPasswordValidityDays: 7,
        },
      },
    ],
    ['nothing', {}, keptPolicies],
  ])('keeps each policy that it leaves out: it gives %s', async (_title, changed, expected) => {
    const UserPoolId = await harness.pool({ Policies });
    await harness.done('UpdateUserPool', { UserPoolId, Policies: changed });
    expect((await describePool(UserPoolId)).Policies).toEqual(expected);
  });

  test('takes the age of invitations from the policy that stays', async () => {
    const UserPoolId = await harness.pool({ Policies });
    await harness.done('UpdateUserPool', { UserPoolId, AdminCreateUserConfig: {} });
    expect((await describePool(UserPoolId)).AdminCreateUserConfig).toEqual({
      AllowAdminCreateUserOnly: false,
      UnusedAccountValidityDays: 3,
    });
  });

  test('changes what it gives', async () => {
    const UserPoolId = await harness.pool();
    const created = harness.now;
    harness.now = new Date('2026-11-21T10:00:00Z');
    const given = {
      Policies: { PasswordPolicy: { MinimumLength: 16, RequireSymbols: true } },
      DeletionProtection: 'ACTIVE',
      UserPoolTags: { owner: 'two' },
    };
    await harness.done('UpdateUserPool', { UserPoolId, PoolName: 'renamed', ...given });
    expect(await describePool(UserPoolId)).toMatchObject({
      ...given,
      Name: 'renamed',
      CreationDate: created.getTime() / 1000,
      LastModifiedDate: harness.now.getTime() / 1000,
    });
  });

  test('keeps which attributes need verification before a change', async () => {
    const UserAttributeUpdateSettings = { AttributesRequireVerificationBeforeUpdate: ['email'] };
    const AutoVerifiedAttributes = ['email'];
    const UserPoolId = await harness.pool({ AutoVerifiedAttributes, UserAttributeUpdateSettings });
    await harness.done('UpdateUserPool', { UserPoolId, AutoVerifiedAttributes });
    expect(await describePool(UserPoolId)).toMatchObject({ UserAttributeUpdateSettings });
    expect(await harness.refused('UpdateUserPool', { UserPoolId })).toEqual(
      invalidParameter(
        'All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes',
      ),
    );
  });
});
