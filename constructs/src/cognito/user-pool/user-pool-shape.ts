import { DURATION } from '../../duration/duration-shape.js';
import {
  flag,
  knownName,
  list,
  number,
  object,
  oneOfNames,
  optional,
  record,
  type Shape,
  text,
  textRecord,
} from '../../shape/index.js';
import { OVERRIDES } from '../../terraform/overrides.js';
import { CUSTOM_ATTRIBUTE } from '../attributes/custom-attribute.js';
import type { AttributeOptions } from '../attributes/user-attributes.js';
import { EMAIL_SENDER } from '../messages/email-sender.js';
import type { Invitation } from '../messages/invitation.js';
import type { SmsSender } from '../messages/sms-sender.js';
import type { Verification } from '../messages/verification.js';
import { apiPage, guidePage } from '../pages.js';
import { ACCOUNT_RECOVERIES } from '../sign-in/account-recovery.js';
import { FIRST_FACTOR_NAMES, type Passkeys } from '../sign-in/first-factors.js';
import type { Mfa } from '../sign-in/mfa.js';
import type { PasswordPolicy } from '../sign-in/password-policy.js';
import { CONTACT, SIGN_IN } from '../sign-in/sign-in.js';
import { type LambdaTriggers, TRIGGERS } from './lambda-triggers.js';
import type { DeviceTracking, ThreatProtection, UserPoolProps } from './user-pool-props.js';
import { TIERS } from './user-pool-tier.js';

const CONTACTS = list(CONTACT, "a list of 'email' and 'phone_number'");
const PROTECTION = knownName(['audit', 'enforced']);

const PASSWORD_POLICY = object<PasswordPolicy>({
  minimumLength: optional(number()),
  requireLowercase: optional(flag()),
  requireUppercase: optional(flag()),
  requireNumbers: optional(flag()),
  requireSymbols: optional(flag()),
  historySize: optional(number()),
  temporaryPasswordValidity: optional(DURATION),
});

const MFA = object<Mfa>({
  mode: knownName(['optional', 'required']),
  factors: list(knownName(['totp', 'sms', 'email']), "a list of 'totp', 'sms' and 'email'"),
  smsMessage: optional(text()),
  emailSubject: optional(text()),
  emailMessage: optional(text()),
});

const VERIFICATION = object<Verification>({
  emailBy: optional(knownName(['code', 'link'])),
  emailSubject: optional(text()),
  emailMessage: optional(text()),
  smsMessage: optional(text()),
});

const INVITATION = object<Invitation>({
  emailSubject: optional(text()),
  emailMessage: optional(text()),
  smsMessage: optional(text()),
});

const SMS_SENDER = object<SmsSender>({
  roleArn: optional(text()),
  externalId: text(),
  region: optional(text()),
});

const STANDARD_ATTRIBUTES = record(
  object<AttributeOptions>({ required: optional(flag()), mutable: optional(flag()) }),
  'an object of standard attributes, such as { email: { required: true } }',
) as Shape<NonNullable<UserPoolProps['standardAttributes']>>;

export const USER_POOL_PROPS = object<UserPoolProps>({
  poolName: text(),
  tier: optional(oneOfNames(TIERS, guidePage('cognito-sign-in-feature-plans'))),
  signIn: optional(SIGN_IN),
  caseSensitive: optional(flag()),
  selfSignUp: optional(flag()),
  invitation: optional(INVITATION),
  autoVerify: optional(CONTACTS),
  verification: optional(VERIFICATION),
  verifyBeforeUpdate: optional(CONTACTS),
  passwordPolicy: optional(PASSWORD_POLICY),
  accountRecovery: optional(knownName(ACCOUNT_RECOVERIES, apiPage('AccountRecoverySettingType'))),
  mfa: optional(MFA),
  firstFactors: optional(list(knownName(FIRST_FACTOR_NAMES))),
  passkeys: optional(
    object<Passkeys>({
      relyingPartyId: optional(text()),
      userVerification: optional(oneOfNames(['required', 'preferred'])),
    }),
  ),
  threatProtection: optional(
    object<ThreatProtection>({ mode: PROTECTION, customAuthMode: optional(PROTECTION) }),
  ),
  deviceTracking: optional(
    object<DeviceTracking>({
      remember: knownName(['always', 'on-request']),
      replacesSecondFactor: optional(flag()),
    }),
  ),
  standardAttributes: optional(STANDARD_ATTRIBUTES),
  customAttributes: optional(
    record(CUSTOM_ATTRIBUTE, 'an object of attributes, such as { plan: CustomAttribute.string() }'),
  ),
  triggers: optional(object<LambdaTriggers>(TRIGGERS)),
  email: optional(EMAIL_SENDER),
  sms: optional(SMS_SENDER),
  tags: optional(textRecord("an object of texts, such as { team: 'identity' }")),
  protect: optional(flag()),
  overrides: optional(OVERRIDES),
});
