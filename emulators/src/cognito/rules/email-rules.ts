import { invalidParameter } from '../errors.js';
import type { PoolSettings } from '../pool-settings.js';

/**
 * Mail through Amazon SES needs a verified identity to send from.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-email.html
 */
export function assertEmail({ EmailConfiguration: email }: PoolSettings): void {
  // In these words on 2020-08-15: https://github.com/aws/aws-cdk/issues/9739
  if (email.From !== undefined && email.SourceArn === undefined)
    throw invalidParameter('Cannot configure From email address for default email configuration');
  if (email.EmailSendingAccount === 'DEVELOPER' && email.SourceArn === undefined)
    throw invalidParameter('SourceArn is required when EmailSendingAccount is DEVELOPER.');
  if (email.SourceArn !== undefined && !/^arn:[^:]+:ses:[^:]+:\d+:identity\/.+$/.test(email.SourceArn))
    throw invalidParameter(`SourceArn must name an identity of Amazon SES, not ${email.SourceArn}`);
}

/**
 * Codes by mail go through Amazon SES (measured in August 2026, go-to-k/cdkd 1920), and the mailbox that they go to is
 * not also the only way to recover an account (the guide, not measured).
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa-sms-email-message.html
 */
export function assertEmailFactor({ EmailConfiguration, AccountRecoverySetting }: PoolSettings): void {
  if (EmailConfiguration.EmailSendingAccount !== 'DEVELOPER') {
    throw invalidParameter(
      'Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains an EmailSendingAccount of COGNITO_DEFAULT',
    );
  }
  const mechanisms = AccountRecoverySetting.RecoveryMechanisms ?? [];
  if (mechanisms.length > 0 && mechanisms.every(({ Name }) => Name === 'verified_email'))
    throw invalidParameter('Email MFA requires an account recovery other than verified_email alone.');
}
