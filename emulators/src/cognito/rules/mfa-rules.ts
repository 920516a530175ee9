import { invalidParameter } from '../errors.js';
import type { MfaMode, SetUserPoolMfaConfigInput } from '../model/mfa-shapes.js';
import type { UserPool } from '../state.js';
import { assertEmailFactor } from './email-rules.js';
import { assertFirstFactors } from './first-factor-rules.js';
import { assertSmsForPhone } from './pool-rules.js';
import { assertMfaTier } from './tier-rules.js';

/**
 * What SetUserPoolMfaConfig refuses, in the service's order as far as it is known. Passkeys are no second factor.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html
 */
export function assertMfaRules(input: SetUserPoolMfaConfigInput, mode: MfaMode, pool: UserPool): void {
  const { SmsMfaConfiguration: sms, EmailMfaConfiguration: email } = input;
  assertSmsCaller(input);
  assertModeFits(input, mode);
  assertSmsForPhone(pool.settings.AutoVerifiedAttributes, sms?.SmsConfiguration);
  assertMfaTier(input, pool.settings.UserPoolTier);
  if (email) assertEmailFactor(pool.settings);
  assertFirstFactors(pool.settings, { ...input, MfaConfiguration: mode }, 'set');
}

const ROLE = /^arn:[^:]+:iam::\d{12}:role\/.+$/;

/**
 * Said before the mode is looked at (measured 2026-08-31).
 *
 * @see https://github.com/floci-io/floci/pull/2831
 */
function assertSmsCaller({ SmsMfaConfiguration: sms }: SetUserPoolMfaConfigInput): void {
  const configuration = sms?.SmsConfiguration;
  if (!configuration || (configuration.ExternalId && ROLE.test(configuration.SnsCallerArn))) return;
  throw invalidParameter(
    'Invalid SMS MFA configuration given, external id and a valid caller arn are required',
  );
}

/**
 * OFF allows no block of a factor, not even one that says `Enabled: false` (measured 2026-08-19, cdkd 1923); another
 * mode needs a factor (2026-08-18, cdkd 1920; until 2024 in other words: "can't disable all MFAs with a required or
 * optional configuration", aws-sdk-js 4186).
 *
 * @see https://github.com/go-to-k/cdkd/issues/1923
 * @see https://github.com/go-to-k/cdkd/issues/1920
 */
function assertModeFits(input: SetUserPoolMfaConfigInput, mode: MfaMode): void {
  const {
    SmsMfaConfiguration: sms,
    SoftwareTokenMfaConfiguration: token,
    EmailMfaConfiguration: email,
  } = input;
  if (mode === 'OFF' && (sms || token || email)) {
    throw invalidParameter(
      "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.",
    );
  }
  if (mode !== 'OFF' && !(sms?.SmsConfiguration || token?.Enabled || email)) {
    throw invalidParameter(
      'Invalid MFA Configuration given. SMS MFA, Email MFA, or Software Token MFA must be enabled.',
    );
  }
}

/**
 * A mode through UpdateUserPool: the pool has a second factor already, or gets SMS settings. Turning MFA on without one
 * was measured on 2026-08-18 (cdkd 1920), losing the last one is worded as aws-cdk 12075 has it (2020-12-14).
 *
 * @see https://github.com/go-to-k/cdkd/issues/1920
 * @see https://github.com/aws/aws-cdk/issues/12075
 */
export function assertMfaMode(mode: MfaMode, pool: UserPool, smsConfigured: boolean): void {
  const { SoftwareTokenMfaConfiguration: token, EmailMfaConfiguration: email, MfaConfiguration } = pool.mfa;
  if (mode === 'OFF' || smsConfigured || token?.Enabled || email) return;
  throw invalidParameter(
    MfaConfiguration === 'OFF'
      ? 'Cannot turn MFA functionality ON, once the user pool has been created.'
      : 'SMS configuration and Auto verification for phone_number are required when MFA is required/optional',
  );
}
