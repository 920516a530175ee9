import type { CognitoUserPoolConfig } from '@cdktf/provider-aws/lib/cognito-user-pool';
import { schemaBlocks } from '../attributes/user-attributes.js';
import { EmailSender } from '../messages/email-sender.js';
import { invitationBlock } from '../messages/invitation.js';
import { smsBlock } from '../messages/sms-sender.js';
import { verificationBlock } from '../messages/verification.js';
import { DEFAULT_RECOVERY, recoveryBlock } from '../sign-in/account-recovery.js';
import { signInPolicyBlock, webAuthnBlock } from '../sign-in/first-factors.js';
import { mfaArguments } from '../sign-in/mfa.js';
import { passwordPolicyBlock } from '../sign-in/password-policy.js';
import type { PropertyNames } from '../../terraform/overrides.js';
import { type ContactAttribute, SignIn } from '../sign-in/sign-in.js';
import { lambdaBlock, type LambdaTriggers } from './lambda-triggers.js';
import type { ThreatProtection, UserPoolProps } from './user-pool-props.js';
import { DEFAULT_TIER } from './user-pool-tier.js';

/** Properties whose arguments have other names. */
export const POOL_PROPERTIES: PropertyNames = {
  name: 'poolName',
  user_pool_tier: 'tier',
  deletion_protection: 'protect',
  username_attributes: 'signIn',
  alias_attributes: 'signIn',
  'username_configuration.case_sensitive': 'caseSensitive',
  admin_create_user_config: ['selfSignUp', 'invitation'],
  'admin_create_user_config.allow_admin_create_user_only': 'selfSignUp',
  'admin_create_user_config.invite_message_template': 'invitation',
  sign_in_policy: 'firstFactors',
  web_authn_configuration: 'passkeys',
  auto_verified_attributes: 'autoVerify',
  verification_message_template: 'verification',
  user_attribute_update_settings: 'verifyBeforeUpdate',
  account_recovery_setting: 'accountRecovery',
  mfa_configuration: 'mfa',
  software_token_mfa_configuration: 'mfa',
  email_mfa_configuration: 'mfa',
  sms_authentication_message: 'mfa.smsMessage',
  user_pool_add_ons: 'threatProtection',
  device_configuration: 'deviceTracking',
  schema: ['standardAttributes', 'customAttributes'],
  email_configuration: 'email',
  sms_configuration: 'sms',
  lambda_config: 'triggers',
};

/** What is verified at sign-up: what was asked for, else what people sign in with. */
export function autoVerified({ autoVerify, signIn }: UserPoolProps): readonly ContactAttribute[] {
  return autoVerify ?? signIn?.contacts ?? [];
}

/**
 * A pool as `aws_cognito_user_pool` takes it. Defaults are written out: the provider sends what is left out as it was
 * before, so that a property that is taken away would hold for ever. {@link LASTING_SETTINGS} has what cannot be.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/issues/17228
 */
export function userPoolConfig(props: UserPoolProps, triggers: LambdaTriggers): CognitoUserPoolConfig {
  return {
    name: props.poolName,
    userPoolTier: props.tier ?? DEFAULT_TIER,
    ...protection(props),
    ...signInArguments(props),
    ...verificationArguments(props),
    ...securityArguments(props),
    ...schemaArgument(props),
    ...senderArguments(props, triggers),
    ...(props.tags && { tags: { ...props.tags } }),
  };
}

function protection({ protect = true }: UserPoolProps) {
  return {
    deletionProtection: protect ? 'ACTIVE' : 'INACTIVE',
    ...(protect && { lifecycle: { preventDestroy: true } }),
  };
}

function signInArguments(props: UserPoolProps) {
  const { signIn = SignIn.byUserName(), caseSensitive = false, selfSignUp = false, invitation } = props;
  return {
    ...signIn.arguments,
    usernameConfiguration: { caseSensitive },
    adminCreateUserConfig: {
      allowAdminCreateUserOnly: !selfSignUp,
      ...(invitation && { inviteMessageTemplate: invitationBlock(invitation) }),
    },
    signInPolicy: signInPolicyBlock(props.firstFactors ?? ['password']),
    ...(props.passkeys && { webAuthnConfiguration: webAuthnBlock(props.passkeys) }),
  };
}

function verificationArguments(props: UserPoolProps) {
  const verified = autoVerified(props);
  const { verification = {}, verifyBeforeUpdate = [], accountRecovery = DEFAULT_RECOVERY } = props;
  return {
    ...(verified.length > 0 && { autoVerifiedAttributes: [...verified] }),
    verificationMessageTemplate: verificationBlock(verification),
    ...(verifyBeforeUpdate.length > 0 && {
      userAttributeUpdateSettings: { attributesRequireVerificationBeforeUpdate: [...verifyBeforeUpdate] },
    }),
    accountRecoverySetting: recoveryBlock(accountRecovery),
  };
}

function securityArguments({ passwordPolicy = {}, mfa, threatProtection, deviceTracking }: UserPoolProps) {
  return {
    passwordPolicy: passwordPolicyBlock(passwordPolicy),
    ...mfaArguments(mfa),
    ...(threatProtection && { userPoolAddOns: addOnsBlock(threatProtection) }),
    ...(deviceTracking && {
      deviceConfiguration: {
        challengeRequiredOnNewDevice: deviceTracking.replacesSecondFactor ?? false,
        deviceOnlyRememberedOnUserPrompt: deviceTracking.remember === 'on-request',
      },
    }),
  };
}

function addOnsBlock({ mode, customAuthMode }: ThreatProtection) {
  return {
    advancedSecurityMode: mode.toUpperCase(),
    ...(customAuthMode && {
      advancedSecurityAdditionalFlows: { customAuthMode: customAuthMode.toUpperCase() },
    }),
  };
}

function schemaArgument({ standardAttributes, customAttributes }: UserPoolProps) {
  const schema = schemaBlocks({ standard: standardAttributes, custom: customAttributes });
  return schema.length > 0 ? { schema } : {};
}

function senderArguments({ email = EmailSender.cognito(), sms }: UserPoolProps, triggers: LambdaTriggers) {
  const lambdaConfig = lambdaBlock(triggers);
  return {
    emailConfiguration: email.block,
    ...(sms && { smsConfiguration: smsBlock(sms) }),
    ...(lambdaConfig && { lambdaConfig }),
  };
}
