import { invalidParameter } from '../errors.js';
import type { MfaMode, SetUserPoolMfaConfigInput } from '../model/mfa-shapes.js';
import type { UserPool } from '../state.js';
import { assertEmailFactor } from './email-rules.js';
import { assertMfaTier } from './tier-rules.js';

/**
 * A mode other than OFF needs a second factor in the same request, and OFF allows none. Passkeys are none.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html
 */
export function assertMfaRules(input: SetUserPoolMfaConfigInput, mode: MfaMode, pool: UserPool): void {
  const email = input.EmailMfaConfiguration !== undefined;
  const enabled =
    email ||
    input.SmsMfaConfiguration?.SmsConfiguration !== undefined ||
    input.SoftwareTokenMfaConfiguration?.Enabled === true;
  if (mode === 'OFF' && enabled) {
    throw invalidParameter(
      "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.",
    );
  }
  if (mode !== 'OFF' && !enabled) {
    throw invalidParameter(
      "Invalid MFA configuration given, can't disable all MFAs with a required or optional configuration.",
    );
  }
  assertMfaTier(input, pool.settings.UserPoolTier);
  if (email) assertEmailFactor(pool.settings);
}

/** Changing the mode through UpdateUserPool: the pool has a second factor already, or gets SMS settings. */
export function assertMfaMode(mode: MfaMode, pool: UserPool, smsConfigured: boolean): void {
  const { SoftwareTokenMfaConfiguration: token, EmailMfaConfiguration: email } = pool.mfa;
  if (mode === 'OFF' || smsConfigured || token?.Enabled || email) return;
  throw invalidParameter(
    'SMS configuration and Auto verification for phone_number are required when MFA is required/optional',
  );
}
