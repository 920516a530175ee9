import type { CognitoUserPoolVerificationMessageTemplate } from '@cdktf/provider-aws/lib/cognito-user-pool';
import type { Checks } from '../../validation/index.js';
import { EMAIL_CODE_MESSAGE, EMAIL_LINK_MESSAGE, EMAIL_SUBJECT, SMS_CODE_MESSAGE } from './message-rules.js';

/**
 * What people receive to prove that an address or number is theirs.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-settings-message-customizations.html
 */
export interface Verification {
  /** Whether e-mails carry a code to type in, or a link, for which the pool needs a domain. @default 'code' */
  readonly emailBy?: 'code' | 'link';
  /** 1 to 140 characters. @default - Cognito's own */
  readonly emailSubject?: string;
  /** 6 to 20000 characters, with `{####}` for a code or `{##text##}` for a link. @default - Cognito's own */
  readonly emailMessage?: string;
  /** 6 to 140 characters, with `{####}`. @default - Cognito's own */
  readonly smsMessage?: string;
}

export function checkVerification(checks: Checks, property: string, verification: Verification = {}): void {
  const { emailBy, emailSubject, emailMessage, smsMessage } = verification;
  checks
    .that(`${property}.emailSubject`, emailSubject, EMAIL_SUBJECT)
    .that(
      `${property}.emailMessage`,
      emailMessage,
      emailBy === 'link' ? EMAIL_LINK_MESSAGE : EMAIL_CODE_MESSAGE,
    )
    .that(`${property}.smsMessage`, smsMessage, SMS_CODE_MESSAGE);
}

export function verificationBlock(verification: Verification): CognitoUserPoolVerificationMessageTemplate {
  const { emailBy, emailSubject, emailMessage, smsMessage } = verification;
  const byLink = emailBy === 'link';
  return {
    defaultEmailOption: byLink ? 'CONFIRM_WITH_LINK' : 'CONFIRM_WITH_CODE',
    ...(emailSubject !== undefined && { [byLink ? 'emailSubjectByLink' : 'emailSubject']: emailSubject }),
    ...(emailMessage !== undefined && { [byLink ? 'emailMessageByLink' : 'emailMessage']: emailMessage }),
    ...(smsMessage !== undefined && { smsMessage }),
  };
}
