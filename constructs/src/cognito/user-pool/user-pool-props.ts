import type { Overrides } from '../../terraform/overrides.js';
import type { CustomAttribute } from '../attributes/custom-attribute.js';
import type { AttributeOptions, StandardAttribute } from '../attributes/user-attributes.js';
import type { EmailSender } from '../messages/email-sender.js';
import type { Invitation } from '../messages/invitation.js';
import type { SmsSender } from '../messages/sms-sender.js';
import type { Verification } from '../messages/verification.js';
import type { AccountRecovery } from '../sign-in/account-recovery.js';
import type { FirstFactor, Passkeys } from '../sign-in/first-factors.js';
import type { Mfa } from '../sign-in/mfa.js';
import type { PasswordPolicy } from '../sign-in/password-policy.js';
import type { ContactAttribute, SignIn } from '../sign-in/sign-in.js';
import type { LambdaTriggers } from './lambda-triggers.js';
import type { UserPoolTier } from './user-pool-tier.js';

/** `audit` records what looks wrong, `enforced` acts on it too. */
export type ThreatProtectionMode = 'audit' | 'enforced';

/**
 * Protection against compromised passwords and unusual sign-ins.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-settings-threat-protection.html
 */
export interface ThreatProtection {
  readonly mode: ThreatProtectionMode;
  /** For sign-in by challenges of your own. @default - not protected */
  readonly customAuthMode?: ThreatProtectionMode;
}

/**
 * Remembers the devices that people sign in with.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-device-tracking.html
 */
export interface DeviceTracking {
  /** Every device, or those that people ask to remember. */
  readonly remember: 'always' | 'on-request';
  /** Whether a remembered device stands for the second factor. @default false */
  readonly replacesSecondFactor?: boolean;
}

/** What a user pool may be told. */
export interface UserPoolProps {
  /**
   * 1 to 128 letters, digits, spaces and `_+=,.@-`. Choose it once: providers before 6.6.0 replace the pool for a new
   * name, and with it every user.
   * @see https://github.com/hashicorp/terraform-provider-aws/pull/42639
   */
  readonly poolName: string;
  /**
   * The feature plan. A feature that it lacks is refused.
   * @default 'ESSENTIALS'
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-sign-in-feature-plans.html
   */
  readonly tier?: UserPoolTier;
  /** What people call themselves. Another way replaces the pool. @default SignIn.byUserName() */
  readonly signIn?: SignIn;
  /** Whether `Ann` and `ann` are two user names. A change replaces the pool. @default false */
  readonly caseSensitive?: boolean;
  /**
   * Whether people may sign themselves up.
   * @default false - an administrator creates users
   */
  readonly selfSignUp?: boolean;
  /** What is sent to users whom an administrator creates. @default - Cognito's own texts */
  readonly invitation?: Invitation;
  /**
   * What Cognito sends a code to when somebody signs up.
   * @default - what people sign in with: their e-mail address, their phone number or both
   */
  readonly autoVerify?: readonly ContactAttribute[];
  /** What is sent then. @default - a code, in Cognito's own words */
  readonly verification?: Verification;
  /** What is verified before an update of it counts; each is among `autoVerify`. @default - an update counts at once */
  readonly verifyBeforeUpdate?: readonly ContactAttribute[];
  /** @default - Cognito's own: 8 characters with uppercase, lowercase, digits and symbols; 7 days for temporary ones */
  readonly passwordPolicy?: PasswordPolicy;
  /** How people come back who forgot their password. @default 'email-then-phone' - Cognito's own since its API has this setting */
  readonly accountRecovery?: AccountRecovery;
  /** A second factor. @default - none */
  readonly mfa?: Mfa;
  /** What people may start with, of their choice. Not on LITE. @default - passwords alone */
  readonly firstFactors?: readonly FirstFactor[];
  /** Passkeys, where `firstFactors` has them. Not on LITE. @default - Cognito's own settings */
  readonly passkeys?: Passkeys;
  /** On PLUS alone. @default - none */
  readonly threatProtection?: ThreatProtection;
  /** @default - devices are not remembered */
  readonly deviceTracking?: DeviceTracking;
  /** Standard attributes that are required, or cannot change. Fixed when the pool is made. @default - none */
  readonly standardAttributes?: Readonly<Partial<Record<StandardAttribute, AttributeOptions>>>;
  /**
   * Attributes of your own, at most 50, by names of at most 20 bytes without `custom:`. Later ones are added in
   * place; to change or remove one is refused at apply.
   * @default - none
   */
  readonly customAttributes?: Readonly<Record<string, CustomAttribute>>;
  /** Functions that Cognito calls; {@link UserPool.addTrigger} adds more. @default - none */
  readonly triggers?: LambdaTriggers;
  /** @default - Cognito sends, few e-mails a day */
  readonly email?: EmailSender;
  /** @default - no SMS */
  readonly sms?: SmsSender;
  /** At most 50: keys of 1 to 128 characters, not `aws:…`, and values of up to 256. @default - none */
  readonly tags?: Readonly<Record<string, string>>;
  /**
   * Whether Cognito (`deletion_protection`) and Terraform (`prevent_destroy`) refuse to delete the pool.
   * @default true
   */
  readonly protect?: boolean;
  /** Arguments of `aws_cognito_user_pool` that win over everything else. @default - none */
  readonly overrides?: Overrides;
}
