import type { CognitoUserPoolAccountRecoverySetting } from '@cdktf/provider-aws/lib/cognito-user-pool';

/**
 * How people who forgot their password come back: by a code to a verified address or number, by the first of two that
 * they have, or only through an administrator.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AccountRecoverySettingType.html
 */
export type AccountRecovery = 'email' | 'phone' | 'email-then-phone' | 'phone-then-email' | 'administrator';

const MECHANISMS: Readonly<Record<AccountRecovery, readonly string[]>> = {
  email: ['verified_email'],
  phone: ['verified_phone_number'],
  'email-then-phone': ['verified_email', 'verified_phone_number'],
  'phone-then-email': ['verified_phone_number', 'verified_email'],
  administrator: ['admin_only'],
};

/**
 * What a pool has that was told nothing: the e-mail first, measured on a bare pool in July 2026. Only a pool that was
 * given an empty setting has the older order, the SMS first.
 *
 * @see https://github.com/go-to-k/cdk-real-drift/issues/701
 * @see https://github.com/hashicorp/terraform-provider-aws/issues/26223
 */
export const DEFAULT_RECOVERY: AccountRecovery = 'email-then-phone';

export const ACCOUNT_RECOVERIES = Object.keys(MECHANISMS) as readonly AccountRecovery[];

/** As the provider takes it. */
export function recoveryBlock(recovery: AccountRecovery): CognitoUserPoolAccountRecoverySetting {
  const recoveryMechanism = MECHANISMS[recovery].map((name, index) => ({
    name,
    priority: index + 1,
  }));
  return { recoveryMechanism };
}
