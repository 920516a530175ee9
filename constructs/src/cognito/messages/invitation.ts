import type { CognitoUserPoolAdminCreateUserConfigInviteMessageTemplate } from '@cdktf/provider-aws/lib/cognito-user-pool';
import type { Checks } from '../../validation/index.js';
import { EMAIL_INVITATION, EMAIL_SUBJECT, SMS_INVITATION } from './message-rules.js';

/**
 * What a user receives whom an administrator creates. Texts have both `{username}` and `{####}`, the temporary
 * password.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_MessageTemplateType.html
 */
export interface Invitation {
  /** 1 to 140 characters. @default - Cognito's own */
  readonly emailSubject?: string;
  /** 6 to 20000 characters. @default - Cognito's own */
  readonly emailMessage?: string;
  /** 6 to 140 characters. @default - Cognito's own */
  readonly smsMessage?: string;
}

export function checkInvitation(checks: Checks, property: string, invitation: Invitation = {}): void {
  checks
    .that(`${property}.emailSubject`, invitation.emailSubject, EMAIL_SUBJECT)
    .that(`${property}.emailMessage`, invitation.emailMessage, EMAIL_INVITATION)
    .that(`${property}.smsMessage`, invitation.smsMessage, SMS_INVITATION);
}

export function invitationBlock(
  invitation: Invitation,
): CognitoUserPoolAdminCreateUserConfigInviteMessageTemplate {
  const { emailSubject, emailMessage, smsMessage } = invitation;
  return {
    ...(emailSubject !== undefined && { emailSubject }),
    ...(emailMessage !== undefined && { emailMessage }),
    ...(smsMessage !== undefined && { smsMessage }),
  };
}
