import type { MfaMode } from './model/mfa-shapes.js';
import type { UserPool } from './state.js';
import type { MfaSettings } from './records.js';

/** Changes the mode alone, as UpdateUserPool does. Turned off, no factor is left; passkeys are no second factor and stay. */
export function withMfaMode(mfa: MfaSettings, mode: MfaMode, smsConfigured: boolean): MfaSettings {
  if (mode !== 'OFF') return { ...mfa, MfaConfiguration: mode, smsEnabled: smsConfigured };
  return {
    MfaConfiguration: 'OFF',
    smsEnabled: false,
    ...(mfa.WebAuthnConfiguration && { WebAuthnConfiguration: mfa.WebAuthnConfiguration }),
  };
}

/** The answer of GetUserPoolMfaConfig and SetUserPoolMfaConfig. */
export function describeMfa({ mfa, settings }: UserPool) {
  const { smsEnabled, ...shown } = mfa;
  if (!smsEnabled) return shown;
  const { SmsAuthenticationMessage, SmsConfiguration } = settings;
  return { ...shown, SmsMfaConfiguration: { SmsAuthenticationMessage, SmsConfiguration } };
}
