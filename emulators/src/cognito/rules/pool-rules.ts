import { invalidParameter } from '../errors.js';
import type { CreateUserPoolInput, PoolSettingsInput } from '../model/pool-shapes.js';
import type { SchemaAttribute } from '../model/schema-shapes.js';
import { isCustom } from '../schema-attributes.js';
import type { PoolSettings } from '../pool-settings.js';
import { assertEmail } from './email-rules.js';
import { assertLambdaConfig } from './lambda-rules.js';
import { assertQuota, quotas } from './limits.js';
import { assertPoolTier } from './tier-rules.js';

/**
 * The rules for settings that the API model cannot say.
 *
 * @param input what was asked for
 * @param settings what would come of it
 * @throws {ServiceError} the first that is broken
 */
export function assertPoolRules(input: PoolSettingsInput, settings: PoolSettings): void {
  const { AdminCreateUserConfig, Policies } = input;
  if (
    AdminCreateUserConfig?.UnusedAccountValidityDays &&
    Policies?.PasswordPolicy?.TemporaryPasswordValidityDays
  ) {
    throw invalidParameter(
      'Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays',
    );
  }
  assertVerification(settings);
  assertSignIn(settings);
  assertLambdaConfig(input.LambdaConfig);
  assertEmail(settings);
  assertPoolTier(settings);
}

function assertVerification({
  AutoVerifiedAttributes: verified = [],
  UserAttributeUpdateSettings,
  SmsConfiguration,
}: PoolSettings): void {
  const beforeUpdate = UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate ?? [];
  if (beforeUpdate.some((attribute) => !verified.includes(attribute))) {
    throw invalidParameter(
      'All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes',
    );
  }
  if (verified.includes('phone_number') && !SmsConfiguration) {
    throw invalidParameter(
      'SMS configuration is required when phone_number is selected for auto verification',
    );
  }
}

/** A password always is one of the ways in, and recovery by an administrator is the only recovery. */
function assertSignIn({ Policies, AccountRecoverySetting }: PoolSettings): void {
  const { AllowedFirstAuthFactors: factors } = Policies.SignInPolicy;
  if (factors && !factors.includes('PASSWORD')) {
    throw invalidParameter('AllowedFirstAuthFactors must include PASSWORD.');
  }
  const mechanisms = AccountRecoverySetting.RecoveryMechanisms ?? [];
  if (mechanisms.length > 1 && mechanisms.some(({ Name }) => Name === 'admin_only')) {
    throw invalidParameter('The recovery mechanism admin_only cannot be combined with another one.');
  }
  if (new Set(mechanisms.map(({ Priority }) => Priority)).size < mechanisms.length) {
    throw invalidParameter('Recovery mechanisms must have different priorities.');
  }
}

/** Rules for what is chosen at creation and stays. */
export function assertCreationRules(input: CreateUserPoolInput): void {
  if (input.AliasAttributes?.length && input.UsernameAttributes?.length) {
    throw invalidParameter(
      'Only one of the aliasAttributes or usernameAttributes can be set in a user pool.',
    );
  }
  if ((input.MfaConfiguration ?? 'OFF') !== 'OFF' && !input.SmsConfiguration) {
    throw invalidParameter(
      'SMS configuration and Auto verification for phone_number are required when MFA is required/optional',
    );
  }
  assertCustomAttributes(input.Schema?.filter(isCustom) ?? [], []);
}

/** Rules for custom attributes that join the existing ones. */
export function assertCustomAttributes(
  added: readonly SchemaAttribute[],
  existing: readonly SchemaAttribute[],
): void {
  if (added.some(({ Required }) => Required)) {
    throw invalidParameter('Required custom attributes are not supported currently.');
  }
  const custom = existing.filter(isCustom);
  assertQuota(
    custom.length + added.length,
    quotas.customAttributesPerPool,
    'custom attributes per user pool',
  );
  const taken = new Set(custom.map(({ Name = '' }) => Name.replace(/^(dev:)?custom:/, '')));
  for (const { Name = '' } of added) {
    if (taken.has(Name))
      throw invalidParameter(`custom:${Name}: Existing attribute already has name custom:${Name}.`);
    taken.add(Name);
  }
}
