import { invalidParameter } from '../errors.js';
import type { PoolSettings } from '../pool-settings.js';
import type { MfaSettings } from '../records.js';

type Mfa = Pick<MfaSettings, 'MfaConfiguration' | 'WebAuthnConfiguration'>;

const MULTI_FACTOR = 'MULTI_FACTOR_WITH_USER_VERIFICATION';

/** What each action says of passkeys that do not count as two factors. */
const PASSKEYS = {
  /** 2026-08-20. @see https://github.com/go-to-k/cdkd/issues/2064 */
  set:
    'Cannot set WebAuthn factor configuration to SINGLE_FACTOR if MFA is required and WebAuthn is an allowed first ' +
    'auth factor',
  /** 2026-09-22. @see https://github.com/hashicorp/terraform-provider-aws/issues/50110 */
  update: 'WEB_AUTHN cannot be used as an auth factor when MFA is enabled if not configured for MFA.',
} as const;

/**
 * Where MFA is required, a code cannot be the first factor, nor a passkey that counts as one factor; OPTIONAL takes
 * both. Measured of SetUserPoolMfaConfig on 2026-08-19 (go-to-k/cdkd 1975); that UpdateUserPool says the same of codes
 * is assumed: else their order would decide what a pool may be.
 *
 * @see https://github.com/go-to-k/cdkd/issues/1975
 */
export function assertFirstFactors(
  { Policies }: PoolSettings,
  { MfaConfiguration, WebAuthnConfiguration }: Mfa,
  action: keyof typeof PASSKEYS = 'update',
): void {
  if (MfaConfiguration !== 'ON') return;
  const factors = Policies.SignInPolicy.AllowedFirstAuthFactors ?? [];
  if (factors.some((factor) => factor === 'EMAIL_OTP' || factor === 'SMS_OTP')) {
    throw invalidParameter(
      'Only PASSWORD and WEB_AUTHN (if configured) can be enabled as an auth factor if MFA is enabled',
    );
  }
  if (factors.includes('WEB_AUTHN') && WebAuthnConfiguration?.FactorConfiguration !== MULTI_FACTOR)
    throw invalidParameter(PASSKEYS[action]);
}
