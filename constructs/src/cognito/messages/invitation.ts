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
  /** 1 to 140 characters. @default 'Your temporary password' */
  readonly emailSubject?: string;
  /** 6 to 20000 characters. @default 'Your username is {username} and temporary password is {####}.' */
  readonly emailMessage?: string;
  /** 6 to 140 characters. @default 'Your username is {username} and temporary password is {####}.' */
  readonly smsMessage?: string;
}

const COGNITO_TEXT = 'Your username is {username} and temporary password is {####}.';

/**
 * Cognito's own texts.
 *
 * @see https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_cognito.UserInvitationConfig.html
 */
const COGNITO_TEXTS: Required<Invitation> = {
  emailSubject: 'Your temporary password',
  emailMessage: COGNITO_TEXT,
  smsMessage: COGNITO_TEXT,
};

export function checkInvitation(checks: Checks, property: string, invitation: Invitation = {}): void {
  checks
    .that(`${property}.emailSubject`, invitation.emailSubject, EMAIL_SUBJECT)
    .that(`${property}.emailMessage`, invitation.emailMessage, EMAIL_INVITATION)
    .that(`${property}.smsMessage`, invitation.smsMessage, SMS_INVITATION);
}

/**
 * All texts: those that are left out the provider sends as empty ones, which Cognito refuses.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/issues/13060
 */
export function invitationBlock(
  invitation: Invitation,
): CognitoUserPoolAdminCreateUserConfigInviteMessageTemplate {
  return { ...COGNITO_TEXTS, ...invitation };
}
