import { action } from '../action.js';
import { describeMfa } from '../mfa-settings.js';
import { setUserPoolMfaConfigInput } from '../model/mfa-shapes.js';
import { assertMfaRules } from '../rules/mfa-rules.js';

/**
 * Replaces the second factors. SMS settings given here become the pool's, which also verify phone numbers.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserPoolMfaConfig.html
 */
export const setUserPoolMfaConfig = action(setUserPoolMfaConfigInput, (input, call) => {
  const pool = call.pool(input.UserPoolId);
  const { SmsMfaConfiguration: sms } = input;
  const mode = input.MfaConfiguration ?? pool.mfa.MfaConfiguration;
  assertMfaRules(input, mode, pool);
  pool.mfa = {
    MfaConfiguration: mode,
    smsEnabled: sms?.SmsConfiguration !== undefined,
    SoftwareTokenMfaConfiguration: input.SoftwareTokenMfaConfiguration,
    EmailMfaConfiguration: input.EmailMfaConfiguration,
    WebAuthnConfiguration: input.WebAuthnConfiguration,
  };
  if (sms) {
    pool.settings = {
      ...pool.settings,
      SmsAuthenticationMessage: sms.SmsAuthenticationMessage ?? pool.settings.SmsAuthenticationMessage,
      SmsConfiguration: sms.SmsConfiguration
        ? { SnsRegion: pool.region, ...sms.SmsConfiguration }
        : pool.settings.SmsConfiguration,
    };
  }
  pool.modified = call.now;
  return describeMfa(pool);
});
