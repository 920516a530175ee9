import { SignIn } from '@oauth-issuers/constructs';
import { poolVariant, SMS, SMS_BLOCK } from './pool-variant.js';
import type { ScopedVariant } from './scoped.js';

export const signIn: readonly ScopedVariant[] = [
  poolVariant(
    'administrators create users with user names',
    () => ({}),
    {
      admin_create_user_config: { allow_admin_create_user_only: true },
      username_configuration: { case_sensitive: false },
      user_pool_tier: 'ESSENTIALS',
      sign_in_policy: { allowed_first_auth_factors: ['PASSWORD'] },
      password_policy: {
        minimum_length: 8,
        require_lowercase: true,
        require_uppercase: true,
        require_numbers: true,
        require_symbols: true,
        temporary_password_validity_days: 7,
      },
      account_recovery_setting: {
        recovery_mechanism: [
          { name: 'verified_email', priority: 1 },
          { name: 'verified_phone_number', priority: 2 },
        ],
      },
      email_configuration: { email_sending_account: 'COGNITO_DEFAULT' },
      verification_message_template: { default_email_option: 'CONFIRM_WITH_CODE' },
    },
    {
      absent: [
        'username_attributes',
        'alias_attributes',
        'auto_verified_attributes',
        'mfa_configuration',
        'schema',
        'lambda_config',
        'lifecycle',
      ],
    },
  ),
  poolVariant(
    'sign-in by e-mail, signed up by themselves',
    (updated) => ({ signIn: SignIn.byEmail(), selfSignUp: !updated }),
    {
      username_attributes: ['email'],
      auto_verified_attributes: ['email'],
      admin_create_user_config: { allow_admin_create_user_only: false },
    },
    { absent: ['alias_attributes', 'sms_configuration'] },
  ),
  poolVariant(
    'sign-in by e-mail or phone, verified by code',
    () => ({ signIn: SignIn.byEmailOrPhone(), sms: SMS }),
    {
      username_attributes: ['email', 'phone_number'],
      auto_verified_attributes: ['email', 'phone_number'],
      sms_configuration: SMS_BLOCK,
    },
    { absent: ['alias_attributes'] },
  ),
  poolVariant(
    'sign-in by phone of which none is verified',
    () => ({ signIn: SignIn.byPhone(), autoVerify: [] }),
    { username_attributes: ['phone_number'] },
    { absent: ['auto_verified_attributes', 'sms_configuration'] },
  ),
  poolVariant(
    'a user name or any alias',
    () => ({ signIn: SignIn.byUserName('email', 'phone_number', 'preferred_username'), sms: SMS }),
    { alias_attributes: ['email', 'phone_number', 'preferred_username'] },
    { absent: ['username_attributes'] },
  ),
  poolVariant(
    'case-sensitive user names',
    () => ({ caseSensitive: true }),
    { username_configuration: { case_sensitive: true } },
    { absent: ['alias_attributes'] },
  ),
];

export const passwords: readonly ScopedVariant[] = [
  poolVariant(
    'long passphrases in place of symbols',
    () => ({
      passwordPolicy: {
        minimumLength: 20,
        requireLowercase: false,
        requireUppercase: false,
        requireNumbers: false,
        requireSymbols: false,
      },
    }),
    {
      password_policy: {
        minimum_length: 20,
        require_lowercase: false,
        require_uppercase: false,
        require_numbers: false,
        require_symbols: false,
        temporary_password_validity_days: 7,
      },
    },
    { absent: ['tags'] },
  ),
  poolVariant(
    'a password policy that says the length alone',
    () => ({ passwordPolicy: { minimumLength: 12 } }),
    {
      password_policy: {
        minimum_length: 12,
        require_lowercase: true,
        require_uppercase: true,
        require_numbers: true,
        require_symbols: true,
        temporary_password_validity_days: 7,
      },
    },
  ),
  poolVariant('an administrator resets passwords', () => ({ accountRecovery: 'administrator' }), {
    account_recovery_setting: { recovery_mechanism: [{ name: 'admin_only', priority: 1 }] },
  }),
  poolVariant('recovery by phone, else by e-mail', () => ({ accountRecovery: 'phone-then-email' }), {
    account_recovery_setting: {
      recovery_mechanism: [
        { name: 'verified_phone_number', priority: 1 },
        { name: 'verified_email', priority: 2 },
      ],
    },
  }),
];

export const firstFactors: readonly ScopedVariant[] = [
  poolVariant(
    'people choose how to sign in, passkeys too',
    (updated) => ({
      tier: 'ESSENTIALS',
      signIn: SignIn.byEmailOrPhone(),
      sms: SMS,
      mfa: { mode: 'optional', factors: ['sms'] },
      firstFactors: updated
        ? ['password', 'passkey', 'email-otp']
        : ['password', 'passkey', 'email-otp', 'sms-otp'],
      passkeys: {
        relyingPartyId: 'auth.example.com',
        userVerification: updated ? 'required' : 'preferred',
      },
    }),
    {
      user_pool_tier: 'ESSENTIALS',
      sign_in_policy: { allowed_first_auth_factors: ['PASSWORD', 'WEB_AUTHN', 'EMAIL_OTP', 'SMS_OTP'] },
      web_authn_configuration: { relying_party_id: 'auth.example.com', user_verification: 'preferred' },
    },
    { absent: ['software_token_mfa_configuration'], cycle: true },
  ),
  poolVariant(
    'passkeys for the domain of the pool',
    () => ({ firstFactors: ['password', 'passkey'], passkeys: {} }),
    { web_authn_configuration: { user_verification: 'preferred' }, user_pool_tier: 'ESSENTIALS' },
  ),
];
