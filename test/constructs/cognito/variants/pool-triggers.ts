import { RiskConfiguration } from '@oauth-issuers/constructs';
import { functionArn, KEY, SES_ADDRESS } from './arns.js';
import { pool, poolVariant, TYPE } from './pool-variant.js';
import type { ScopedVariant } from './scoped.js';

export const triggers: readonly ScopedVariant[] = [
  poolVariant(
    'threat protection and every function, on PLUS',
    (updated) => ({
      tier: 'PLUS',
      threatProtection: { mode: updated ? 'enforced' : 'audit', customAuthMode: 'audit' },
      triggers: {
        preSignUp: functionArn('pre-sign-up'),
        postConfirmation: functionArn('post-confirmation'),
        preAuthentication: functionArn('pre-authentication'),
        postAuthentication: functionArn('post-authentication'),
        customMessage: functionArn('custom-message'),
        userMigration: functionArn('user-migration'),
        defineAuthChallenge: functionArn('define'),
        createAuthChallenge: functionArn('create'),
        verifyAuthChallengeResponse: functionArn('verify'),
        preTokenGeneration: {
          functionArn: functionArn('tokens'),
          version: updated ? 'V3_0' : 'V2_0',
        },
        customEmailSender: { functionArn: functionArn('email'), kmsKeyArn: KEY },
        customSmsSender: { functionArn: functionArn('sms'), kmsKeyArn: KEY },
      },
    }),
    {
      user_pool_tier: 'PLUS',
      user_pool_add_ons: {
        advanced_security_mode: 'AUDIT',
        advanced_security_additional_flows: { custom_auth_mode: 'AUDIT' },
      },
      lambda_config: {
        pre_sign_up: functionArn('pre-sign-up'),
        post_confirmation: functionArn('post-confirmation'),
        pre_authentication: functionArn('pre-authentication'),
        post_authentication: functionArn('post-authentication'),
        custom_message: functionArn('custom-message'),
        user_migration: functionArn('user-migration'),
        define_auth_challenge: functionArn('define'),
        create_auth_challenge: functionArn('create'),
        verify_auth_challenge_response: functionArn('verify'),
        pre_token_generation_config: { lambda_arn: functionArn('tokens'), lambda_version: 'V2_0' },
        custom_email_sender: { lambda_arn: functionArn('email'), lambda_version: 'V1_0' },
        custom_sms_sender: { lambda_arn: functionArn('sms'), lambda_version: 'V1_0' },
        kms_key_id: KEY,
      },
    },
    { cycle: true },
  ),
  poolVariant(
    'a function changes ID tokens alone, on LITE',
    () => ({
      tier: 'LITE',
      triggers: { preTokenGeneration: { functionArn: functionArn('tokens'), version: 'V1_0' } },
    }),
    {
      lambda_config: {
        pre_token_generation_config: { lambda_arn: functionArn('tokens'), lambda_version: 'V1_0' },
      },
    },
  ),
  {
    name: 'functions added one by one',
    declare: (stack) =>
      void pool(stack, 'functions added one by one', { triggers: { preSignUp: functionArn('sign-up') } })
        .addTrigger('postConfirmation', functionArn('welcome'))
        .addTrigger('preTokenGeneration', { functionArn: functionArn('tokens'), version: 'V3_0' }),
    expected: {
      [TYPE]: {
        lambda_config: {
          pre_sign_up: functionArn('sign-up'),
          post_confirmation: functionArn('welcome'),
          pre_token_generation_config: { lambda_arn: functionArn('tokens'), lambda_version: 'V3_0' },
        },
      },
    },
  },
  poolVariant(
    'threat protection that acts',
    () => ({ tier: 'PLUS', threatProtection: { mode: 'enforced' } }),
    {
      user_pool_add_ons: { advanced_security_mode: 'ENFORCED' },
    },
  ),
  {
    name: 'answers to sign-ins that look like somebody else',
    declare(scope, updated) {
      const userPool = pool(scope, 'answers to sign-ins', {
        tier: 'PLUS',
        threatProtection: { mode: 'enforced' },
      });
      const mail = {
        subject: 'Was it you?',
        text: 'Somebody signed in.',
        html: '<p>Somebody signed in.</p>',
      };
      new RiskConfiguration(scope, 'risk', {
        userPool,
        compromisedPasswords: 'block',
        takeover: {
          low: 'allow',
          medium: updated ? 'require-mfa' : 'mfa-if-configured',
          high: 'block',
          sourceArn: SES_ADDRESS,
          from: 'shop@example.com',
          mails: { blocked: mail, mfa: mail },
        },
        blockedRanges: ['192.0.2.0/24'],
        trustedRanges: updated ? ['198.51.100.0/24', '2001:db8::/32'] : ['198.51.100.0/24'],
      });
    },
    expected: {
      aws_cognito_risk_configuration: {
        compromised_credentials_risk_configuration: { actions: { event_action: 'BLOCK' } },
        account_takeover_risk_configuration: {
          actions: {
            low_action: { event_action: 'NO_ACTION', notify: false },
            medium_action: { event_action: 'MFA_IF_CONFIGURED', notify: true },
            high_action: { event_action: 'BLOCK', notify: true },
          },
          notify_configuration: {
            source_arn: SES_ADDRESS,
            from: 'shop@example.com',
            block_email: {
              subject: 'Was it you?',
              text_body: 'Somebody signed in.',
              html_body: '<p>Somebody signed in.</p>',
            },
          },
        },
        risk_exception_configuration: {
          blocked_ip_range_list: ['192.0.2.0/24'],
          skipped_ip_range_list: ['198.51.100.0/24'],
        },
      },
    },
    absent: { aws_cognito_risk_configuration: ['client_id'] },
    cycle: true,
  },
];

export const protection: readonly ScopedVariant[] = [
  poolVariant('protected against deletion', () => ({ protect: true }), {
    deletion_protection: 'ACTIVE',
    lifecycle: { prevent_destroy: true },
  }),
  poolVariant(
    'arguments that nobody foresaw',
    (updated) => ({
      passwordPolicy: { minimumLength: 10 },
      overrides: {
        'password_policy.minimum_length': updated ? 30 : 25,
        sms_verification_message: 'It is {####}',
      },
    }),
    {
      password_policy: {
        minimum_length: 25,
        require_lowercase: true,
        require_uppercase: true,
        require_numbers: true,
        require_symbols: true,
        temporary_password_validity_days: 7,
      },
      sms_verification_message: 'It is {####}',
    },
    { cycle: true },
  ),
];
