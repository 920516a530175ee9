import { Token } from 'cdktf';
import { warnOfCostlyChanges } from '../../replacements/costly-changes.js';
import { type Checks, itemCount, type Rule } from '../../validation/index.js';
import { checkUserAttributes } from '../attributes/user-attributes.js';
import { checkEmailSender } from '../messages/email-sender.js';
import { checkInvitation } from '../messages/invitation.js';
import { checkSmsSender } from '../messages/sms-sender.js';
import { checkVerification } from '../messages/verification.js';
import { apiPage, guidePage } from '../pages.js';
import { checkFirstFactors } from '../sign-in/first-factors.js';
import { checkMfa } from '../sign-in/mfa.js';
import { checkPasswordPolicy } from '../sign-in/password-policy.js';
import { checkTriggers, type LambdaTriggers } from './lambda-triggers.js';
import { autoVerified } from './user-pool-config.js';
import type { UserPoolProps } from './user-pool-props.js';
import { POOL_NAME } from './user-pool-rules.js';
import { checkTier, DEFAULT_TIER, type TieredFeature } from './user-pool-tier.js';

const PROVIDER =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cognito_user_pool';

/** Checks everything of a pool that Cognito would refuse at apply, or take and do otherwise. */
export function checkUserPool(checks: Checks, props: UserPoolProps, triggers: LambdaTriggers): void {
  checks.that('poolName', props.poolName, POOL_NAME);
  checkParts(checks, props);
  checkTriggers(checks, triggers, props.tier ?? DEFAULT_TIER);
  checkTags(checks, props.tags);
  checkSenders(checks, props);
  checkSecondFactors(checks, props);
  checkTogether(checks, props);
  for (const feature of tieredFeatures(props)) checkTier(checks, props.tier ?? DEFAULT_TIER, feature);
  warnOfCostlyChanges(checks, 'aws_cognito_user_pool', props);
}

function checkParts(checks: Checks, props: UserPoolProps): void {
  checkUserAttributes(checks, { standard: props.standardAttributes, custom: props.customAttributes });
  checkPasswordPolicy(checks, 'passwordPolicy', props.passwordPolicy);
  checkVerification(checks, 'verification', props.verification);
  checkInvitation(checks, 'invitation', props.invitation);
  checkMfa(checks, 'mfa', props.mfa);
  checkFirstFactors(checks, props);
  checkEmailSender(checks, 'email', props.email);
  checkSmsSender(checks, 'sms', props.sms);
}

const TAGS = itemCount(0, 50, apiPage('TagResource'));
const TAG_KEY: Rule = {
  allowed: '1 to 128 characters, not beginning with aws:',
  see: apiPage('TagResource'),
  accepts: (key) => key.length >= 1 && key.length <= 128 && !/^aws:/i.test(key),
};
const TAG_VALUE: Rule = {
  allowed: 'at most 256 characters',
  see: apiPage('TagResource'),
  accepts: (value) => value.length <= 256,
};

function checkTags(checks: Checks, tags: UserPoolProps['tags'] = {}): void {
  if (Token.isUnresolved(tags)) return;
  checks.that('tags', Object.keys(tags), TAGS);
  for (const [key, value] of Object.entries(tags))
    checks.that('tags', key, TAG_KEY).that(`tags[${JSON.stringify(key)}]`, value, TAG_VALUE);
}

/** Everything that sends SMS needs the settings for it. */
function checkSenders(checks: Checks, props: UserPoolProps): void {
  if (props.sms !== undefined) return;
  const users: [string, boolean | undefined][] = [
    ['mfa.factors', props.mfa?.factors.includes('sms')],
    ['firstFactors', props.firstFactors?.includes('sms-otp')],
    [props.autoVerify ? 'autoVerify' : 'signIn', autoVerified(props).includes('phone_number')],
  ];
  const property = users.find(([, sendsSms]) => sendsSms)?.[0];
  if (property !== undefined) {
    checks.fail({
      property: 'sms',
      received: undefined,
      allowed: `how to send SMS, since ${property} does`,
      remediation: property === 'signIn' ? 'or autoVerify without phone_number' : undefined,
      see: apiPage('SmsConfigurationType'),
    });
  }
}

function checkSecondFactors(checks: Checks, props: UserPoolProps): void {
  const { mfa, sms, email, firstFactors = [] } = props;
  if (mfa === undefined) return;
  if (sms !== undefined && !mfa.factors.includes('sms')) {
    checks.fail({
      property: 'mfa.factors',
      received: mfa.factors,
      allowed: 'sms among them, where the pool has sms settings: the provider turns that factor on with them',
      see: `${PROVIDER}#sms_configuration-1`,
    });
  }
  if (mfa.factors.includes('email') && email?.isSes !== true) {
    checks.fail({
      property: 'email',
      received: email?.block.emailSendingAccount,
      allowed:
        'EmailSender.ses(…), since mfa.factors has email: Cognito itself does not send codes for sign-in',
      see: guidePage('user-pool-settings-mfa-sms-email-message'),
    });
  }
  if (mfa.mode === 'required' && firstFactors.some((factor) => factor !== 'password')) {
    checks.fail({
      property: 'mfa.mode',
      received: mfa.mode,
      allowed: 'optional, where firstFactors has more than password',
      see: guidePage('amazon-cognito-user-pools-authentication-flow-methods'),
    });
  }
  checkRecovery(checks, props);
}

/** A factor that a user has is no way to recover the password: the same device would stand for both. */
function checkRecovery(checks: Checks, { mfa, accountRecovery }: UserPoolProps): void {
  if (accountRecovery === 'email' && mfa?.factors.includes('email')) {
    checks.fail({
      property: 'accountRecovery',
      received: accountRecovery,
      allowed: 'any but email alone, where mfa.factors has email',
      see: apiPage('CreateUserPool'),
    });
  }
  if (accountRecovery === 'phone' && mfa?.factors.includes('sms')) {
    checks.warn(
      'accountRecovery by phone alone leaves users whose second factor is sms without a way to recover their password.',
    );
  }
}

function checkTogether(checks: Checks, props: UserPoolProps): void {
  const verified = autoVerified(props);
  checks.each('verifyBeforeUpdate', props.verifyBeforeUpdate, {
    allowed: `what is verified at sign-up: ${verified.join(', ') || 'nothing'}`,
    see: apiPage('UserAttributeUpdateSettingsType'),
    accepts: (attribute) => verified.includes(attribute),
  });
  if (props.passkeys !== undefined && !props.firstFactors?.includes('passkey')) {
    checks.fail({
      property: 'firstFactors',
      received: props.firstFactors,
      allowed: 'passkey among them, since there are settings for passkeys',
      see: apiPage('SignInPolicyType'),
    });
  }
  if (props.passkeys !== undefined && props.sms !== undefined && props.mfa === undefined) {
    checks.warn(
      'passkeys and sms without mfa: the provider sends both settings as those of a second factor, which Cognito may refuse. An optional second factor by sms is accepted.',
    );
  }
}

function tieredFeatures(props: UserPoolProps): TieredFeature[] {
  const { passwordPolicy, firstFactors = [], mfa, threatProtection } = props;
  const wanted: [boolean, TieredFeature][] = [
    [
      passwordPolicy?.historySize !== undefined,
      { property: 'passwordPolicy.historySize', feature: 'password history', needs: 'ESSENTIALS' },
    ],
    [
      firstFactors.some((factor) => factor !== 'password'),
      { property: 'firstFactors', feature: 'choice-based sign-in', needs: 'ESSENTIALS' },
    ],
    [props.passkeys !== undefined, { property: 'passkeys', feature: 'passkeys', needs: 'ESSENTIALS' }],
    [
      mfa?.factors.includes('email') ?? false,
      { property: 'mfa.factors', feature: 'e-mail as a second factor', needs: 'ESSENTIALS' },
    ],
    [
      threatProtection !== undefined,
      { property: 'threatProtection', feature: 'threat protection', needs: 'PLUS' },
    ],
  ];
  return wanted.filter(([isWanted]) => isWanted).map(([, feature]) => feature);
}
