import { action } from '../action.js';
import { describeMfa } from '../mfa-settings.js';
import { setUserPoolMfaConfigInput, type SetUserPoolMfaConfigInput } from '../model/mfa-shapes.js';
import type { PoolSettings } from '../pool-settings.js';
import { assertMfaRules } from '../rules/mfa-rules.js';
import type { UserPool } from '../state.js';

type SmsMfa = NonNullable<SetUserPoolMfaConfigInput['SmsMfaConfiguration']>;

/**
 * Replaces the second factors and the mode: without a mode, MFA is OFF (measured 2026-08-19, go-to-k/cdkd 1923). SMS
 * settings given here become the pool's, which also verify phone numbers.
 *
 * @see https://github.com/go-to-k/cdkd/issues/1923
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserPoolMfaConfig.html
 */
export const setUserPoolMfaConfig = action(setUserPoolMfaConfigInput, (input, call) => {
  const pool = call.pool(input.UserPoolId);
  const { SmsMfaConfiguration: sms } = input;
  const mode = input.MfaConfiguration ?? 'OFF';
  assertMfaRules(input, mode, pool);
  const mfa = {
    MfaConfiguration: mode,
    smsEnabled: sms?.SmsConfiguration !== undefined,
    SoftwareTokenMfaConfiguration: input.SoftwareTokenMfaConfiguration,
    EmailMfaConfiguration: input.EmailMfaConfiguration,
    WebAuthnConfiguration: input.WebAuthnConfiguration,
  };
  const settings = sms ? withSms(pool, sms) : pool.settings;
  return describeMfa(call.state.change(pool, { mfa, settings, modified: call.now }));
});

const withSms = (
  { settings, region }: UserPool,
  { SmsAuthenticationMessage: message, SmsConfiguration: configuration }: SmsMfa,
): PoolSettings => ({
  ...settings,
  SmsAuthenticationMessage: message ?? settings.SmsAuthenticationMessage,
  SmsConfiguration: configuration ? { SnsRegion: region, ...configuration } : settings.SmsConfiguration,
});
