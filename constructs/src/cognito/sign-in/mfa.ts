import type { CognitoUserPoolConfig } from '@cdktf/provider-aws/lib/cognito-user-pool';
import { type Checks, itemCount } from '../../validation/index.js';
import { EMAIL_FACTOR_MESSAGE, EMAIL_SUBJECT, SMS_CODE_MESSAGE } from '../messages/message-rules.js';
import { apiPage } from '../pages.js';

/** What people prove themselves with after their password: an authenticator application, an SMS, an e-mail. */
export type SecondFactor = 'totp' | 'sms' | 'email';

/**
 * Sign-in with a second factor.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html
 */
export interface Mfa {
  /** `optional`: for users who set it up. `required`: nobody signs in without. */
  readonly mode: 'optional' | 'required';
  /**
   * At least one. `sms` needs `sms` settings, and comes with them: the provider turns it on wherever a pool with MFA
   * has them. `email` needs e-mail by SES and a tier other than LITE.
   */
  readonly factors: readonly SecondFactor[];
  /** 6 to 140 characters with `{####}`, where the code goes. @default - Cognito's own text */
  readonly smsMessage?: string;
  /** The subject of e-mails with codes, 1 to 140 characters. @default 'Your sign-in code' */
  readonly emailSubject?: string;
  /** Their text, 6 to 20000 characters (bytes in UTF-8) with `{####}`. @default 'Your sign-in code is {####}.' */
  readonly emailMessage?: string;
}

const FACTORS = itemCount(1, 3, apiPage('SetUserPoolMfaConfig'));

export function checkMfa(checks: Checks, property: string, mfa?: Mfa): void {
  if (mfa === undefined) return;
  checks
    .that(`${property}.factors`, mfa.factors, FACTORS)
    .unique(`${property}.factors`, mfa.factors, { see: apiPage('SetUserPoolMfaConfig') })
    .that(`${property}.smsMessage`, mfa.smsMessage, SMS_CODE_MESSAGE)
    .that(`${property}.emailSubject`, mfa.emailSubject, EMAIL_SUBJECT)
    .that(`${property}.emailMessage`, mfa.emailMessage, EMAIL_FACTOR_MESSAGE);
}

export function mfaArguments(mfa?: Mfa): Partial<CognitoUserPoolConfig> {
  if (mfa === undefined) return {};
  const { smsMessage } = mfa;
  return {
    mfaConfiguration: mfa.mode === 'required' ? 'ON' : 'OPTIONAL',
    ...(mfa.factors.includes('totp') && { softwareTokenMfaConfiguration: { enabled: true } }),
    ...(mfa.factors.includes('email') && { emailMfaConfiguration: emailBlock(mfa) }),
    ...(smsMessage !== undefined && { smsAuthenticationMessage: smsMessage }),
  };
}

/** Never empty: the provider takes an empty block for none, and Cognito then refuses the mode. */
function emailBlock({ emailSubject, emailMessage }: Mfa) {
  return {
    subject: emailSubject ?? 'Your sign-in code',
    message: emailMessage ?? 'Your sign-in code is {####}.',
  };
}
