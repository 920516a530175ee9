import { type CognitoUserPoolConfig } from '@cdktf/provider-aws/lib/cognito-user-pool';
import { schemaBlocks } from '../attributes/user-attributes.js';
import { invitationBlock } from '../messages/invitation.js';
import { smsBlock } from '../messages/sms-sender.js';
import { verificationBlock } from '../messages/verification.js';
import { recoveryBlock } from '../sign-in/account-recovery.js';
import { signInPolicyBlock, webAuthnBlock } from '../sign-in/first-factors.js';
import { mfaArguments } from '../sign-in/mfa.js';
import { passwordPolicyBlock } from '../sign-in/password-policy.js';
import { type ContactAttribute, SignIn } from '../sign-in/sign-in.js';
import { lambdaBlock, type LambdaTriggers } from './lambda-triggers.js';
import { type ThreatProtection, type UserPoolProps } from './user-pool-props.js';

/** What is verified at sign-up: what was asked for, else what people sign in with. */
export function autoVerified({ autoVerify, signIn }: UserPoolProps): readonly ContactAttribute[] {
  return autoVerify ?? signIn?.contacts ?? [];
}

/** A pool as `aws_cognito_user_pool` takes it. What nobody asked for is left out, so that Cognito's default holds. */
export function userPoolConfig(props: UserPoolProps, triggers: LambdaTriggers): CognitoUserPoolConfig {
  return {
    name: props.poolName,
    ...(props.tier !== undefined && { userPoolTier: props.tier }),
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
    ...(props.firstFactors && { signInPolicy: signInPolicyBlock(props.firstFactors) }),
    ...(props.passkeys && { webAuthnConfiguration: webAuthnBlock(props.passkeys) }),
  };
}

function verificationArguments(props: UserPoolProps) {
  const verified = autoVerified(props);
  const { verification, verifyBeforeUpdate = [], accountRecovery } = props;
  return {
    ...(verified.length > 0 && { autoVerifiedAttributes: [...verified] }),
    ...(verification && { verificationMessageTemplate: verificationBlock(verification) }),
    ...(verifyBeforeUpdate.length > 0 && {
      userAttributeUpdateSettings: { attributesRequireVerificationBeforeUpdate: [...verifyBeforeUpdate] },
    }),
    ...(accountRecovery && { accountRecoverySetting: recoveryBlock(accountRecovery) }),
  };
}

function securityArguments({ passwordPolicy, mfa, threatProtection, deviceTracking }: UserPoolProps) {
  return {
    ...(passwordPolicy && { passwordPolicy: passwordPolicyBlock(passwordPolicy) }),
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

function senderArguments({ email, sms }: UserPoolProps, triggers: LambdaTriggers) {
  const lambdaConfig = lambdaBlock(triggers);
  return {
    ...(email && { emailConfiguration: email.block }),
    ...(sms && { smsConfiguration: smsBlock(sms) }),
    ...(lambdaConfig && { lambdaConfig }),
  };
}
