import { error, Harness, invalidParameter } from './harness.js';

const harness = new Harness();
const sms = { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms', ExternalId: 'orders' };
const NOT_TOGETHER = invalidParameter(
  "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.",
);
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

test('an update of the pool that leaves the mode out keeps it, and needs a factor for it', async () => {
  const UserPoolId = await harness.pool({ MfaConfiguration: 'ON', SmsConfiguration: sms });
  const before = await mfaOf(UserPoolId);
  expect(before).toMatchObject({ MfaConfiguration: 'ON', SmsMfaConfiguration: { SmsConfiguration: sms } });
  await harness.done('UpdateUserPool', { UserPoolId, SmsConfiguration: sms });
  expect(await mfaOf(UserPoolId)).toEqual(before);
  expect(await harness.refused('UpdateUserPool', { UserPoolId })).toEqual(
    invalidParameter(
      'SMS configuration and Auto verification for phone_number are required when MFA is required/optional',
    ),
  );
  await harness.done('UpdateUserPool', { UserPoolId, MfaConfiguration: 'OFF' });
  expect(await mfaOf(UserPoolId)).toEqual({ MfaConfiguration: 'OFF' });
});

test('factors set without a mode turn MFA off, and with it the factors that were there', async () => {
  const UserPoolId = await harness.pool();
  const token = { SoftwareTokenMfaConfiguration: { Enabled: true } };
  await harness.done('SetUserPoolMfaConfig', { UserPoolId, MfaConfiguration: 'OPTIONAL', ...token });
  expect(await harness.refused('SetUserPoolMfaConfig', { UserPoolId, ...token })).toEqual(NOT_TOGETHER);
  expect(await harness.done('SetUserPoolMfaConfig', { UserPoolId })).toEqual({ MfaConfiguration: 'OFF' });
  expect(await mfaOf(UserPoolId)).toEqual({ MfaConfiguration: 'OFF' });
});

describe('a pool that verifies phone numbers', () => {
  const NO_SMS = invalidParameter(
    'SMS configuration is required when phone_number is selected for auto verification',
  );
  const phonePool = () => harness.pool({ AutoVerifiedAttributes: ['phone_number'], SmsConfiguration: sms });

  test.each([
    ['off', { MfaConfiguration: 'OFF' }],
    ['off with passkeys', { WebAuthnConfiguration: { UserVerification: 'required' } }],
    ['on with apps', { MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: { Enabled: true } }],
  ])('is refused MFA that is %s, without SMS', async (_title, input) => {
    const UserPoolId = await phonePool();
    expect(await harness.refused('SetUserPoolMfaConfig', { UserPoolId, ...input })).toEqual(NO_SMS);
    expect(await mfaOf(UserPoolId)).toEqual({ MfaConfiguration: 'OFF' });
  });

  test('takes SMS beside apps, and another external id', async () => {
    const UserPoolId = await phonePool();
    const SmsConfiguration = { ...sms, ExternalId: 'other', SnsRegion: 'eu-west-1' };
    const expected = {
      MfaConfiguration: 'OPTIONAL',
      SmsMfaConfiguration: { SmsConfiguration },
      SoftwareTokenMfaConfiguration: { Enabled: true },
    };
    expect(await harness.done('SetUserPoolMfaConfig', { UserPoolId, ...expected })).toEqual(expected);
  });
});

describe('required MFA and the first factors', () => {
  const token = { SoftwareTokenMfaConfiguration: { Enabled: true } };
  const CODES =
    'Only PASSWORD and WEB_AUTHN (if configured) can be enabled as an auth factor if MFA is enabled';
  const poolWith = (...factors: string[]) =>
    harness.pool({
      SmsConfiguration: sms,
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', ...factors] } },
    });

  test.each([
    ['EMAIL_OTP', CODES, CODES],
    ['SMS_OTP', CODES, CODES],
    [
      'WEB_AUTHN',
      'Cannot set WebAuthn factor configuration to SINGLE_FACTOR if MFA is required and WebAuthn is an allowed first auth factor',
      'WEB_AUTHN cannot be used as an auth factor when MFA is enabled if not configured for MFA.',
    ],
  ])('%s is refused in either order, and taken where MFA is optional', async (factor, set, updated) => {
    const UserPoolId = await poolWith(factor);
    const on = { UserPoolId, MfaConfiguration: 'ON', ...token };
    expect(await harness.refused('SetUserPoolMfaConfig', on)).toEqual(invalidParameter(set));
    await harness.done('SetUserPoolMfaConfig', { ...on, MfaConfiguration: 'OPTIONAL' });
    const update = { UserPoolId, MfaConfiguration: 'ON', SmsConfiguration: sms };
    expect(await harness.refused('UpdateUserPool', update)).toEqual(invalidParameter(updated));
    expect(await modeOf(UserPoolId)).toBe('OPTIONAL');
  });

  test('passkeys that count as two factors are taken', async () => {
    const UserPoolId = await poolWith('WEB_AUTHN');
    const WebAuthnConfiguration = {
      FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
      UserVerification: 'required',
    };
    const on = { MfaConfiguration: 'ON', WebAuthnConfiguration, ...token };
    expect(await harness.done('SetUserPoolMfaConfig', { UserPoolId, ...on })).toEqual(on);
    await harness.done('UpdateUserPool', { UserPoolId });
    expect(await mfaOf(UserPoolId)).toEqual(on);
  });
});

describe('codes by mail', () => {
  const SES = {
    EmailSendingAccount: 'DEVELOPER',
    SourceArn: 'arn:aws:ses:eu-west-1:123456789012:identity/example.com',
  };
  const byMail = { MfaConfiguration: 'OPTIONAL', EmailMfaConfiguration: { Subject: 'Code' } };
  const NO_SES = invalidParameter(
    'Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains an EmailSendingAccount of COGNITO_DEFAULT',
  );
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
  const NO_FACTOR = invalidParameter(
    'Invalid MFA Configuration given. SMS MFA, Email MFA, or Software Token MFA must be enabled.',
  );
  const NO_CALLER = invalidParameter(
    'Invalid SMS MFA configuration given, external id and a valid caller arn are required',
  );
  test.each([
    [
      'a factor while MFA is off',
      { MfaConfiguration: 'OFF', SoftwareTokenMfaConfiguration: { Enabled: true } },
      NOT_TOGETHER,
    ],
    [
      'a factor that is not enabled while MFA is off',
      { MfaConfiguration: 'OFF', SoftwareTokenMfaConfiguration: { Enabled: false } },
      NOT_TOGETHER,
    ],
    [
      'MFA with a factor that is not enabled',
      { MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: {} },
      NO_FACTOR,
    ],
    ...['OFF', 'OPTIONAL'].map((mode): [string, object, object] => [
      `SMS without an external id, in mode ${mode}`,
      {
        MfaConfiguration: mode,
        SmsMfaConfiguration: { SmsConfiguration: { SnsCallerArn: sms.SnsCallerArn } },
      },
      NO_CALLER,
    ]),
    [
      'SMS through something else than a role',
      {
        MfaConfiguration: 'ON',
        SmsMfaConfiguration: {
          SmsConfiguration: { ExternalId: 'orders', SnsCallerArn: 'arn:aws:sns:eu-west-1:123456789012:sms' },
        },
      },
      NO_CALLER,
    ],
    ['MFA without a factor', { MfaConfiguration: 'OPTIONAL' }, NO_FACTOR],
    [
      'MFA with passkeys alone',
      { MfaConfiguration: 'ON', WebAuthnConfiguration: { UserVerification: 'required' } },
      NO_FACTOR,
    ],
    [
      'mail on the LITE tier',
      { MfaConfiguration: 'ON', EmailMfaConfiguration: { Subject: 'Code' } },
      error(
        'FeatureUnavailableInTierException',
        'The following features need to be disabled for the LITE pricing tier configured: Email MFA',
      ),
    ],
  ] as [string, object, object][])('%s', async (_title, input, expected) => {
    const UserPoolId = await harness.pool({ UserPoolTier: 'LITE' });
    expect(await harness.refused('SetUserPoolMfaConfig', { UserPoolId, ...input })).toEqual(expected);
    expect(await mfaOf(UserPoolId)).toEqual({ MfaConfiguration: 'OFF' });
  });

  test('turning MFA on through an update of the pool without any factor', async () => {
    const UserPoolId = await harness.pool();
    expect(await harness.refused('UpdateUserPool', { UserPoolId, MfaConfiguration: 'ON' })).toEqual(
      invalidParameter('Cannot turn MFA functionality ON, once the user pool has been created.'),
    );
  });
});
