import { error, Harness, invalidParameter } from './harness.js';

const harness = new Harness();
const sms = { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms', ExternalId: 'orders' };
const mfaOf = (UserPoolId: string) => harness.done('GetUserPoolMfaConfig', { UserPoolId });
const modeOf = async (UserPoolId: string): Promise<unknown> =>
  (await harness.done('DescribeUserPool', { UserPoolId })).UserPool.MfaConfiguration;

test('a new pool has none', async () => {
  expect(await mfaOf(await harness.pool())).toEqual({ MfaConfiguration: 'OFF' });
});

test('authenticator apps are turned on, required, and off again', async () => {
  const UserPoolId = await harness.pool();
  for (const MfaConfiguration of ['OPTIONAL', 'ON']) {
    const expected = { MfaConfiguration, SoftwareTokenMfaConfiguration: { Enabled: true } };
    expect(await harness.done('SetUserPoolMfaConfig', { UserPoolId, ...expected })).toEqual(expected);
    expect(await mfaOf(UserPoolId)).toEqual(expected);
    expect(await modeOf(UserPoolId)).toBe(MfaConfiguration);
  }
  await harness.done('SetUserPoolMfaConfig', { UserPoolId, MfaConfiguration: 'OFF' });
  expect(await mfaOf(UserPoolId)).toEqual({ MfaConfiguration: 'OFF' });
});

test('SMS settings are those of the pool, in its region unless said otherwise', async () => {
  const UserPoolId = await harness.pool();
  await harness.done('SetUserPoolMfaConfig', {
    UserPoolId,
    MfaConfiguration: 'ON',
    SmsMfaConfiguration: { SmsAuthenticationMessage: 'Code {####}', SmsConfiguration: sms },
  });
  const SmsConfiguration = { ...sms, SnsRegion: 'eu-west-1' };
  expect(await mfaOf(UserPoolId)).toEqual({
    MfaConfiguration: 'ON',
    SmsMfaConfiguration: { SmsAuthenticationMessage: 'Code {####}', SmsConfiguration },
  });
  expect((await harness.done('DescribeUserPool', { UserPoolId })).UserPool).toMatchObject({
    SmsAuthenticationMessage: 'Code {####}',
    SmsConfiguration,
  });
});

test('passkeys are no second factor: they need no mode, and stay when MFA is turned off', async () => {
  const UserPoolId = await harness.pool();
  const WebAuthnConfiguration = { RelyingPartyId: 'example.com', UserVerification: 'required' };
  const expected = { MfaConfiguration: 'OFF', WebAuthnConfiguration };
  expect(await harness.done('SetUserPoolMfaConfig', { UserPoolId, WebAuthnConfiguration })).toEqual(expected);
  await harness.done('UpdateUserPool', { UserPoolId });
  expect(await mfaOf(UserPoolId)).toEqual(expected);
});

test('an update of the pool keeps the factors while it keeps the mode', async () => {
  const UserPoolId = await harness.pool();
  const factors = { MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: true } };
  await harness.done('SetUserPoolMfaConfig', { UserPoolId, ...factors });
  await harness.done('UpdateUserPool', { UserPoolId, MfaConfiguration: 'OPTIONAL' });
  expect(await mfaOf(UserPoolId)).toEqual(factors);
});

test('an update of the pool with SMS settings and a mode makes SMS a factor, in the region of the pool', async () => {
  const UserPoolId = await harness.pool();
  await harness.done('UpdateUserPool', { UserPoolId, MfaConfiguration: 'ON', SmsConfiguration: sms });
  expect(await mfaOf(UserPoolId)).toEqual({
    MfaConfiguration: 'ON',
    SmsMfaConfiguration: { SmsConfiguration: { ...sms, SnsRegion: 'eu-west-1' } },
  });
});

test('an update of the pool that leaves the mode out turns MFA off', async () => {
  const UserPoolId = await harness.pool({ MfaConfiguration: 'ON', SmsConfiguration: sms });
  expect(await mfaOf(UserPoolId)).toHaveProperty('SmsMfaConfiguration');
  await harness.done('UpdateUserPool', { UserPoolId, SmsConfiguration: sms });
  expect(await mfaOf(UserPoolId)).toEqual({ MfaConfiguration: 'OFF' });
});

describe('codes by mail', () => {
  const SES = {
    EmailSendingAccount: 'DEVELOPER',
    SourceArn: 'arn:aws:ses:eu-west-1:123456789012:identity/example.com',
  };
  const byMail = { MfaConfiguration: 'OPTIONAL', EmailMfaConfiguration: { Subject: 'Code' } };
  const NO_SES = invalidParameter('Email MFA requires an email configuration with Amazon SES (DEVELOPER).');
  const recovery = (...names: string[]) => ({
    AccountRecoverySetting: {
      RecoveryMechanisms: names.map((Name, index) => ({ Priority: index + 1, Name })),
    },
  });

  test.each([
    [[]],
    [['verified_email', 'verified_phone_number']],
    [['verified_phone_number']],
    [['admin_only']],
  ])('go through SES, with recovery by %j', async (names) => {
    const settings = names.length === 0 ? {} : recovery(...names);
    const UserPoolId = await harness.pool({ EmailConfiguration: SES, ...settings });
    expect(await harness.done('SetUserPoolMfaConfig', { UserPoolId, ...byMail })).toEqual(byMail);
  });

  test('are refused without SES, and SES then has to stay', async () => {
    const UserPoolId = await harness.pool();
    expect(await harness.refused('SetUserPoolMfaConfig', { UserPoolId, ...byMail })).toEqual(NO_SES);
    await harness.done('UpdateUserPool', { UserPoolId, EmailConfiguration: SES });
    await harness.done('SetUserPoolMfaConfig', { UserPoolId, ...byMail });
    const update = { UserPoolId, MfaConfiguration: 'OPTIONAL' };
    expect(await harness.refused('UpdateUserPool', update)).toEqual(NO_SES);
    expect(await mfaOf(UserPoolId)).toEqual(byMail);
  });

  test('are refused where mail is also the only recovery', async () => {
    const UserPoolId = await harness.pool({ EmailConfiguration: SES, ...recovery('verified_email') });
    expect(await harness.refused('SetUserPoolMfaConfig', { UserPoolId, ...byMail })).toEqual(
      invalidParameter('Email MFA requires an account recovery other than verified_email alone.'),
    );
  });
});

describe('refused', () => {
  test.each([
    [
      'a factor while MFA is off',
      { MfaConfiguration: 'OFF', SoftwareTokenMfaConfiguration: { Enabled: true } },
      invalidParameter("Invalid MFA configuration given, can't turn off MFA and configure an MFA together."),
    ],
    [
      'MFA without a factor',
      { MfaConfiguration: 'OPTIONAL' },
      invalidParameter(
        "Invalid MFA configuration given, can't disable all MFAs with a required or optional configuration.",
      ),
    ],
    [
      'MFA with passkeys alone',
      { MfaConfiguration: 'ON', WebAuthnConfiguration: { UserVerification: 'required' } },
      invalidParameter(
        "Invalid MFA configuration given, can't disable all MFAs with a required or optional configuration.",
      ),
    ],
    [
      'mail on the LITE tier',
      { MfaConfiguration: 'ON', EmailMfaConfiguration: { Subject: 'Code' } },
      error(
        'FeatureUnavailableInTierException',
        'The following features need to be disabled for the LITE pricing tier configured: Email MFA',
      ),
    ],
  ])('%s', async (_title, input, expected) => {
    const UserPoolId = await harness.pool({ UserPoolTier: 'LITE' });
    expect(await harness.refused('SetUserPoolMfaConfig', { UserPoolId, ...input })).toEqual(expected);
    expect(await mfaOf(UserPoolId)).toEqual({ MfaConfiguration: 'OFF' });
  });

  test('turning MFA on through an update of the pool without any factor', async () => {
    const UserPoolId = await harness.pool();
    expect(await harness.refused('UpdateUserPool', { UserPoolId, MfaConfiguration: 'ON' })).toEqual(
      invalidParameter(
        'SMS configuration and Auto verification for phone_number are required when MFA is required/optional',
      ),
    );
  });
});
