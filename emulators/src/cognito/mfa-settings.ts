import type { MfaMode, SetUserPoolMfaConfigInput } from './model/mfa-shapes.js';
import type { UserPool } from './state.js';

/** A pool's second factors, without those that share the pool's SMS settings. */
export interface MfaSettings extends Pick<
  SetUserPoolMfaConfigInput,
  'SoftwareTokenMfaConfiguration' | 'EmailMfaConfiguration' | 'WebAuthnConfiguration'
> {
  readonly MfaConfiguration: MfaMode;
  /** Whether SMS is a second factor: a pool may also have SMS settings to verify phone numbers only. */
  readonly smsEnabled: boolean;
}

/** Changes the mode alone. Turned off, no factor is left; passkeys are no second factor and stay. */
export function withMfaMode(mfa: MfaSettings, mode: MfaMode, smsConfigured: boolean): MfaSettings {
  if (mode !== 'OFF') {
    return { ...mfa, MfaConfiguration: mode, smsEnabled: smsConfigured };
  }
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
