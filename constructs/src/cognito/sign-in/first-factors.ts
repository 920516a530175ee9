import type {
  CognitoUserPoolSignInPolicy,
  CognitoUserPoolWebAuthnConfiguration,
} from '@cdktf/provider-aws/lib/cognito-user-pool';
import { type Checks, pattern, type Rule } from '../../validation/index.js';
import { apiPage, guidePage } from '../pages.js';

/** What people may start a sign-in with, of their choice. */
export type FirstFactor = 'password' | 'email-otp' | 'sms-otp' | 'passkey';

/**
 * Passkeys of the pool's users.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_WebAuthnConfigurationType.html
 */
export interface Passkeys {
  /** The domain that passkeys are made for, of 1 to 127 characters. @default - the pool's domain */
  readonly relyingPartyId?: string;
  /** Whether an authenticator has to check who holds it, by a fingerprint for instance. @default 'preferred' */
  readonly userVerification?: 'required' | 'preferred';
}

const NAMES: Readonly<Record<FirstFactor, string>> = {
  password: 'PASSWORD',
  'email-otp': 'EMAIL_OTP',
  'sms-otp': 'SMS_OTP',
  passkey: 'WEB_AUTHN',
};

export const FIRST_FACTOR_NAMES = Object.keys(NAMES) as readonly FirstFactor[];

/** The API refuses a choice without passwords. */
const FIRST_FACTORS: Rule<readonly FirstFactor[]> = {
  allowed: 'password, and any of email-otp, sms-otp, passkey',
  see: guidePage('amazon-cognito-user-pools-authentication-flow-methods'),
  accepts: (factors) => factors.includes('password'),
};

const RELYING_PARTY = pattern(
  /^(?=.{1,127}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/,
  'a domain name of 1 to 127 characters, without https://',
  apiPage('WebAuthnConfigurationType'),
);

export function checkFirstFactors(
  checks: Checks,
  { firstFactors, passkeys }: { firstFactors?: readonly FirstFactor[]; passkeys?: Passkeys },
): void {
  checks
    .that('firstFactors', firstFactors, FIRST_FACTORS)
    .unique('firstFactors', firstFactors ?? [])
    .that('passkeys.relyingPartyId', passkeys?.relyingPartyId, RELYING_PARTY);
}

export function signInPolicyBlock(factors: readonly FirstFactor[]): CognitoUserPoolSignInPolicy {
  return { allowedFirstAuthFactors: factors.map((factor) => NAMES[factor]) };
}

export function webAuthnBlock(passkeys: Passkeys): CognitoUserPoolWebAuthnConfiguration {
  return {
    ...(passkeys.relyingPartyId !== undefined && { relyingPartyId: passkeys.relyingPartyId }),
    userVerification: passkeys.userVerification ?? 'preferred',
  };
}
