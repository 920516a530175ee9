import type { Resources } from './resources.js';

const lambda = (name: string): string => `arn:aws:lambda:eu-west-1:123456789012:function:${name}`;
const CODE = 'Your code is {####}';

/** A user pool with every argument that the provider knows. */
export const userPool = (second: boolean): Resources => ({
  aws_cognito_user_pool: {
    full: {
      name: 'full',
      deletion_protection: second ? 'INACTIVE' : 'ACTIVE',
      user_pool_tier: 'PLUS',
      username_attributes: ['email'],
      username_configuration: { case_sensitive: true },
      auto_verified_attributes: ['email', 'phone_number'],
      user_attribute_update_settings: {
        attributes_require_verification_before_update: second ? ['email'] : ['email', 'phone_number'],
      },
      ...signIn(second),
      ...messages(second),
      lambda_config: lambdaConfig(second),
      user_pool_add_ons: {
        advanced_security_mode: second ? 'ENFORCED' : 'AUDIT',
        advanced_security_additional_flows: { custom_auth_mode: second ? 'ENFORCED' : 'AUDIT' },
      },
      schema: [
        {
          name: 'email',
          attribute_data_type: 'String',
          required: true,
          mutable: true,
          developer_only_attribute: false,
          string_attribute_constraints: { min_length: '0', max_length: '2048' },
        },
        ...['Boolean', 'DateTime'].map((type) => ({
          name: `is${type}`,
          attribute_data_type: type,
          mutable: true,
          required: false,
          developer_only_attribute: false,
        })),
      ],
    },
  },
});

const signIn = (second: boolean) => ({
  password_policy: {
    minimum_length: 12,
    require_lowercase: true,
    require_numbers: true,
    require_symbols: second,
    require_uppercase: true,
    password_history_size: second ? 5 : 3,
    temporary_password_validity_days: 7,
  },
  sign_in_policy: {
    allowed_first_auth_factors: ['PASSWORD', 'WEB_AUTHN', ...(second ? ['EMAIL_OTP'] : [])],
  },
  web_authn_configuration: {
    relying_party_id: 'auth.example.com',
    user_verification: second ? 'required' : 'preferred',
  },
  // Required MFA goes with no code as a first factor, and with no passkey that the provider can configure.
  mfa_configuration: 'OPTIONAL',
  software_token_mfa_configuration: { enabled: true },
  email_mfa_configuration: { message: CODE, subject: second ? 'Sign-in code' : 'Code' },
  account_recovery_setting: {
    recovery_mechanism: [
      { name: 'verified_email', priority: second ? 2 : 1 },
      { name: 'verified_phone_number', priority: second ? 1 : 2 },
    ],
  },
  device_configuration: {
    challenge_required_on_new_device: true,
    device_only_remembered_on_user_prompt: second,
  },
});

const messages = (second: boolean) => ({
  email_configuration: {
    email_sending_account: 'DEVELOPER',
    source_arn: 'arn:aws:ses:eu-west-1:123456789012:identity/example.com',
    from_email_address: second ? 'Orders <login@example.com>' : 'login@example.com',
    reply_to_email_address: 'help@example.com',
    configuration_set: 'logins',
  },
  sms_configuration: {
    external_id: 'orders',
    sns_caller_arn: 'arn:aws:iam::123456789012:role/sms',
    sns_region: 'eu-west-1',
  },
  sms_authentication_message: second ? 'Code: {####}' : CODE,
  verification_message_template: {
    default_email_option: second ? 'CONFIRM_WITH_LINK' : 'CONFIRM_WITH_CODE',
    email_message: CODE,
    email_message_by_link: 'Click {##here##}',
    email_subject: second ? 'Verify your address' : 'Verify',
    email_subject_by_link: 'Verify by link',
    sms_message: CODE,
  },
  admin_create_user_config: {
    allow_admin_create_user_only: true,
    invite_message_template: {
      email_message: 'Hello {username}, your password is {####}',
      email_subject: second ? 'Welcome' : 'Invitation',
      sms_message: 'Hello {username}, your password is {####}',
    },
  },
});

const lambdaConfig = (second: boolean) => ({
  create_auth_challenge: lambda('create'),
  custom_message: lambda('message'),
  define_auth_challenge: lambda('define'),
  post_authentication: lambda('after'),
  post_confirmation: lambda('confirmed'),
  pre_authentication: lambda('before'),
  pre_sign_up: lambda('sign-up'),
  user_migration: lambda('migrate'),
  verify_auth_challenge_response: lambda('verify'),
  kms_key_id: 'arn:aws:kms:eu-west-1:123456789012:key/one',
  custom_email_sender: { lambda_arn: lambda(second ? 'mail-two' : 'mail'), lambda_version: 'V1_0' },
  custom_sms_sender: { lambda_arn: lambda('sms'), lambda_version: 'V1_0' },
  pre_token_generation_config: {
    lambda_arn: lambda(second ? 'claims-two' : 'claims'),
    lambda_version: second ? 'V3_0' : 'V2_0',
  },
});
