import type { CognitoUserPoolPasswordPolicy } from '@cdktf/provider-aws/lib/cognito-user-pool';
import { Duration } from '../../duration/duration.js';
import { type Checks, type Rule, wholeNumber } from '../../validation/index.js';
import { apiPage } from '../pages.js';

/**
 * What a password must be. Properties that are left out have Cognito's defaults; the provider's own would turn every
 * requirement off.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_PasswordPolicyType.html
 */
export interface PasswordPolicy {
  /** In characters, 6 to 99. @default 8 */
  readonly minimumLength?: number;
  /** @default true */
  readonly requireLowercase?: boolean;
  /** @default true */
  readonly requireUppercase?: boolean;
  /** @default true */
  readonly requireNumbers?: boolean;
  /** @default true */
  readonly requireSymbols?: boolean;
  /**
   * How many previous passwords cannot be used again, 1 to 24. Not on the tier LITE.
   * @default - passwords may be used again
   */
  readonly historySize?: number;
  /**
   * How long an administrator's temporary password is good for, 1 to 365 whole days.
   * @default Duration.days(7)
   */
  readonly temporaryPasswordValidity?: Duration;
}

const SEE = apiPage('PasswordPolicyType');
const DAY = 86_400;
const LENGTH = wholeNumber(6, 99, SEE);
/** The API takes 0 too, which means none and never settles in a plan. */
const HISTORY = wholeNumber(1, 24, SEE);
/** The API takes 0 too, and makes it 7. */
const WHOLE_DAYS: Rule<Duration> = {
  allowed: '1 to 365 days, in whole days; a token in days',
  see: SEE,
  accepts: ({ seconds, unit }) =>
    seconds === undefined ? unit === 'days' : seconds % DAY === 0 && seconds >= DAY && seconds <= 365 * DAY,
};

export function checkPasswordPolicy(checks: Checks, property: string, policy: PasswordPolicy = {}): void {
  checks
    .that(`${property}.minimumLength`, policy.minimumLength, LENGTH)
    .that(`${property}.historySize`, policy.historySize, HISTORY)
    .that(`${property}.temporaryPasswordValidity`, policy.temporaryPasswordValidity, WHOLE_DAYS);
}

export function passwordPolicyBlock(policy: PasswordPolicy): CognitoUserPoolPasswordPolicy {
  return {
    minimumLength: policy.minimumLength ?? 8,
    requireLowercase: policy.requireLowercase ?? true,
    requireUppercase: policy.requireUppercase ?? true,
    requireNumbers: policy.requireNumbers ?? true,
    requireSymbols: policy.requireSymbols ?? true,
    ...(policy.historySize !== undefined && { passwordHistorySize: policy.historySize }),
    temporaryPasswordValidityDays: inDays(policy.temporaryPasswordValidity ?? Duration.days(7)),
  };
}

/** An amount that is a token cannot be converted, and is in days already: {@link WHOLE_DAYS}. */
function inDays({ amount, seconds }: Duration): number {
  return seconds === undefined ? amount : seconds / DAY;
}
