import { EmailSender, SignIn } from '@oauth-issuers/constructs';
import { SES_ADDRESS, SES_DOMAIN } from './arns.js';
import { poolVariant, SMS, SMS_BLOCK } from './pool-variant.js';
import type { ScopedVariant } from './scoped.js';

export const secondFactors: readonly ScopedVariant[] = [
  poolVariant(
    'e-mail sign-in, second factor required',
    (updated) => ({
      signIn: SignIn.byEmail(),
      selfSignUp: true,
      mfa: {
        mode: 'required',
        factors: ['totp', 'email'],
        emailSubject: 'Your code',
        emailMessage: updated ? 'Code {####}, good for three minutes' : 'Code {####}',
      },
      email: EmailSender.ses({
        sourceArn: SES_DOMAIN,
        from: 'Shop <shop@example.com>',
        replyTo: 'help@example.com',
        configurationSet: 'shop',
      }),
      passwordPolicy: { minimumLength: updated ? 14 : 12, historySize: 5 },
      accountRecovery: updated ? 'email-then-phone' : 'phone-then-email',
      verification: {
        emailBy: 'code',
        emailSubject: 'Is this you?',
        emailMessage: '{####} proves it',
        smsMessage: '{####} proves it',
      },
      verifyBeforeUpdate: ['email'],
      tags: { team: updated ? 'identity' : 'shop' },
    }),
    {
      mfa_configuration: 'ON',
      software_token_mfa_configuration: { enabled: true },
      email_mfa_configuration: { subject: 'Your code', message: 'Code {####}' },
      email_configuration: {
        email_sending_account: 'DEVELOPER',
        source_arn: SES_DOMAIN,
        from_email_address: 'Shop <shop@example.com>',
        reply_to_email_address: 'help@example.com',
        configuration_set: 'shop',
      },
      password_policy: { minimum_length: 12, password_history_size: 5 },
      account_recovery_setting: {
        recovery_mechanism: [
          { name: 'verified_phone_number', priority: 1 },
          { name: 'verified_email', priority: 2 },
        ],
      },
      verification_message_template: {
        default_email_option: 'CONFIRM_WITH_CODE',
        email_subject: 'Is this you?',
        email_message: '{####} proves it',
        sms_message: '{####} proves it',
      },
      user_attribute_update_settings: { attributes_require_verification_before_update: ['email'] },
      tags: { team: 'shop' },
    },
    { absent: ['sms_configuration', 'sms_authentication_message'], cycle: true },
  ),
  poolVariant(
    'phone sign-in, SMS as an optional factor',
    (updated) => ({
      signIn: SignIn.byPhone(),
      sms: { ...SMS, region: 'eu-west-1' },
      mfa: {
        mode: 'optional',
        factors: ['sms', 'totp'],
        smsMessage: updated ? 'Shop code {####}' : 'Code {####}',
      },
      deviceTracking: { remember: updated ? 'always' : 'on-request', replacesSecondFactor: true },
      accountRecovery: 'email-then-phone',
    }),
    {
      mfa_configuration: 'OPTIONAL',
      software_token_mfa_configuration: { enabled: true },
      sms_authentication_message: 'Code {####}',
      sms_configuration: { ...SMS_BLOCK, sns_region: 'eu-west-1' },
      device_configuration: {
        challenge_required_on_new_device: true,
        device_only_remembered_on_user_prompt: true,
      },
    },
    { absent: ['email_mfa_configuration'], cycle: true },
  ),
  poolVariant(
    'an authenticator application for those who want it',
    () => ({ mfa: { mode: 'optional', factors: ['totp'] } }),
    { mfa_configuration: 'OPTIONAL', software_token_mfa_configuration: { enabled: true } },
    { absent: ['sms_configuration', 'email_mfa_configuration', 'sms_authentication_message'] },
  ),
  poolVariant(
    'codes by e-mail in the words of the construct',
    () => ({
      mfa: { mode: 'required', factors: ['email'] },
      email: EmailSender.ses({ sourceArn: SES_ADDRESS }),
    }),
    {
      email_mfa_configuration: { subject: 'Your sign-in code', message: 'Your sign-in code is {####}.' },
      email_configuration: { email_sending_account: 'DEVELOPER', source_arn: SES_ADDRESS },
    },
    { absent: ['software_token_mfa_configuration'] },
  ),
  poolVariant('every device remembered', () => ({ deviceTracking: { remember: 'always' } }), {
    device_configuration: {
      challenge_required_on_new_device: false,
      device_only_remembered_on_user_prompt: false,
    },
  }),
];

export const messages: readonly ScopedVariant[] = [
  poolVariant(
    'invitations on LITE, confirmed by a link',
    (updated) => ({
      tier: updated ? 'ESSENTIALS' : 'LITE',
      autoVerify: ['email'],
      invitation: {
        emailSubject: 'Welcome',
        emailMessage: updated ? 'Hello {username}: {####}' : '{username}: {####}',
        smsMessage: '{username}: {####}',
      },
      verification: {
        emailBy: 'link',
        emailSubject: 'Is this you?',
        emailMessage: 'Then {##say yes##}',
      },
      email: EmailSender.cognito({ sourceArn: SES_ADDRESS, replyTo: 'help@example.com' }),
    }),
    {
      user_pool_tier: 'LITE',
      auto_verified_attributes: ['email'],
      admin_create_user_config: {
        allow_admin_create_user_only: true,
        invite_message_template: {
          email_subject: 'Welcome',
          email_message: '{username}: {####}',
          sms_message: '{username}: {####}',
        },
      },
      verification_message_template: {
        default_email_option: 'CONFIRM_WITH_LINK',
        email_subject_by_link: 'Is this you?',
        email_message_by_link: 'Then {##say yes##}',
      },
      email_configuration: {
        email_sending_account: 'COGNITO_DEFAULT',
        source_arn: SES_ADDRESS,
        reply_to_email_address: 'help@example.com',
      },
    },
    { absent: ['sms_configuration'], cycle: true },
  ),
  poolVariant(
    'e-mail from an address of SES',
    () => ({ email: EmailSender.ses({ sourceArn: SES_ADDRESS, from: 'The shop <shop@example.com>' }) }),
    {
      email_configuration: {
        email_sending_account: 'DEVELOPER',
        source_arn: SES_ADDRESS,
        from_email_address: 'The shop <shop@example.com>',
      },
    },
  ),
];
