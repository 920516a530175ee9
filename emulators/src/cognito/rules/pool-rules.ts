import { featureUnavailable, invalidParameter } from '../errors.js';
import type { CreateUserPoolInput, PoolSettingsInput } from '../model/pool-shapes.js';
import type { SchemaAttribute } from '../model/schema-shapes.js';
import { isCustom } from '../schema-attributes.js';
import type { PoolSettings } from '../pool-settings.js';
import { assertQuota, quotas } from './limits.js';

/**
 * The rules for settings that the API model cannot say.
 *
 * @param input what was asked for
 * @param settings what would come of it
 * @throws {CognitoError} the first that is broken
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
  assertTier(settings);
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

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-sign-in-feature-plans.html */
function assertTier({ UserPoolTier: tier, UserPoolAddOns, Policies }: PoolSettings): void {
  const features: string[] = [];
  if (tier !== 'PLUS' && (UserPoolAddOns?.AdvancedSecurityMode ?? 'OFF') !== 'OFF') {
    features.push('Threat Protection');
  }
  if (tier === 'LITE') {
    const factors = Policies.SignInPolicy.AllowedFirstAuthFactors ?? [];
    if (factors.some((factor) => factor !== 'PASSWORD')) features.push('Passwordless Sign-In');
    if (Policies.PasswordPolicy.PasswordHistorySize) features.push('Password History');
  }
  assertTierHas(tier, features);
}

/** @throws {CognitoError} `FeatureUnavailableInTierException` if there are features that the tier lacks */
export function assertTierHas(tier: string, features: readonly string[]): void {
  if (features.length === 0) return;
  throw featureUnavailable(
    `The following features need to be disabled for the ${tier} pricing tier configured: ${features.join(', ')}`,
  );
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
