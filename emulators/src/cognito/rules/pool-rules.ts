import { invalidParameter } from '../errors.js';
import type { CreateUserPoolInput, PoolSettingsInput } from '../model/pool-shapes.js';
import type { SchemaAttribute } from '../model/schema-shapes.js';
import { isCustom, standardOf } from '../schema-attributes.js';
import type { PoolSettings } from '../pool-settings.js';
import { assertEmail } from './email-rules.js';
import { assertLambdaConfig } from './lambda-rules.js';
import { assertQuota, quotas } from './limits.js';
import { assertPoolTier } from './tier-rules.js';

/**
 * The rules for settings that the API model cannot say. Of the days of temporary passwords in these words on
 * 2020-02-03.
 *
 * @param input what was asked for
 * @param settings what would come of it
 * @throws {ServiceError} the first that is broken
 * @see https://github.com/hashicorp/terraform-provider-aws/issues/11858
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

/**
 * In these words on 2024-12-26, of an update that left the verified attributes out.
 *
 * @see https://github.com/ekristen/aws-nuke/issues/477
 */
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
  assertSmsForPhone(verified, SmsConfiguration);
}

/**
 * A pool that verifies phone numbers has SMS settings. SetUserPoolMfaConfig looks at those of the request alone: without
 * them it is refused on such a pool, whatever the mode (2022-12-12).
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/issues/28294
 */
export function assertSmsForPhone(
  verified: PoolSettings['AutoVerifiedAttributes'] = [],
  sms: PoolSettingsInput['SmsConfiguration'],
): void {
  if (verified.includes('phone_number') && !sms) {
    throw invalidParameter(
      'SMS configuration is required when phone_number is selected for auto verification',
    );
  }
}

/**
 * A password always is one of the ways in, and recovery by an administrator is the only recovery. The guide says so;
 * only what codes by SMS need is measured.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html
 */
function assertSignIn({ Policies, AccountRecoverySetting, SmsConfiguration }: PoolSettings): void {
  const { AllowedFirstAuthFactors: factors } = Policies.SignInPolicy;
  // Measured 2026-08-19: https://github.com/go-to-k/cdkd/issues/1975
  if (factors?.includes('SMS_OTP') && !SmsConfiguration) {
    throw invalidParameter(
      'SMS_OTP can not be configured as AuthFactor as user pool is missing valid SMS configuration',
    );
  }
  if (factors && !factors.includes('PASSWORD'))
    throw invalidParameter('AllowedFirstAuthFactors must include PASSWORD.');
  const mechanisms = AccountRecoverySetting.RecoveryMechanisms ?? [];
  if (mechanisms.length > 1 && mechanisms.some(({ Name }) => Name === 'admin_only'))
    throw invalidParameter('The recovery mechanism admin_only cannot be combined with another one.');
  if (new Set(mechanisms.map(({ Priority }) => Priority)).size < mechanisms.length)
    throw invalidParameter('Recovery mechanisms must have different priorities.');
}

/**
 * Rules for what is chosen at creation and stays. MFA without SMS in these words on 2019-01-23; that aliases and user
 * names exclude each other is not measured.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/issues/7261
 */
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
  input.Schema?.forEach(assertStandardAttribute);
  assertCustomAttributes(input.Schema?.filter(isCustom) ?? [], []);
}

/**
 * What a standard attribute is stays (in these words on 2022-02-14).
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/issues/23181
 */
function assertStandardAttribute(given: SchemaAttribute): void {
  const standard = standardOf(given);
  if (!standard) return;
  const { Name, AttributeDataType: type = standard.AttributeDataType, DeveloperOnlyAttribute } = given;
  if (type === standard.AttributeDataType && !DeveloperOnlyAttribute) return;
  throw invalidParameter(
    `You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute ${Name}`,
  );
}

/**
 * Rules for custom attributes that join the existing ones. In these words on 2021-03-26 and on 2019-02-04.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/issues/18430
 * @see https://github.com/jmaleonard/serverless-cognito-add-custom-attributes/issues/3
 */
export function assertCustomAttributes(
  added: readonly SchemaAttribute[],
  existing: readonly SchemaAttribute[],
): void {
  if (added.some(({ Required }) => Required))
    throw invalidParameter('Required custom attributes are not supported currently.');
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
