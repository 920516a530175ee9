import { nonEmpty } from './lists.js';
import type { LambdaConfig } from './model/lambda-shapes.js';
import type { PasswordPolicy, PoolSettingsInput } from './model/pool-shapes.js';

/** The settings of a pool as the service shows them: what was given, and defaults for the rest. */
export type PoolSettings = ReturnType<typeof resolvePoolSettings>;

/**
 * Fills in what the service fills in. At an update, too, what is left out goes back to its default; only the tier
 * and the settings for changed attributes stay as they were.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPool.html
 */
export function resolvePoolSettings(
  input: PoolSettingsInput,
  region: string,
  kept: Pick<PoolSettingsInput, 'UserPoolTier' | 'UserAttributeUpdateSettings'> = {},
) {
  return {
    Policies: {
      PasswordPolicy: passwordPolicy(input.Policies?.PasswordPolicy),
      SignInPolicy: input.Policies?.SignInPolicy ?? { AllowedFirstAuthFactors: ['PASSWORD'] as const },
    },
    DeletionProtection: input.DeletionProtection ?? ('INACTIVE' as const),
    LambdaConfig: lambdaConfig(input.LambdaConfig),
    AutoVerifiedAttributes: nonEmpty(input.AutoVerifiedAttributes),
    ...verificationMessages(input),
    SmsAuthenticationMessage: input.SmsAuthenticationMessage,
    UserAttributeUpdateSettings: input.UserAttributeUpdateSettings ?? kept.UserAttributeUpdateSettings,
    DeviceConfiguration: input.DeviceConfiguration,
    EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' as const, ...input.EmailConfiguration },
    SmsConfiguration: input.SmsConfiguration && { SnsRegion: region, ...input.SmsConfiguration },
    AdminCreateUserConfig: adminCreateUserConfig(input),
    UserPoolAddOns: input.UserPoolAddOns,
    AccountRecoverySetting: input.AccountRecoverySetting ?? {
      RecoveryMechanisms: [
        { Priority: 1, Name: 'verified_email' as const },
        { Priority: 2, Name: 'verified_phone_number' as const },
      ],
    },
    UserPoolTier: input.UserPoolTier ?? kept.UserPoolTier ?? ('ESSENTIALS' as const),
  };
}

const DEFAULT_TEMPORARY_PASSWORD_DAYS = 7;

/** Without a policy everything is required; in one that is given, what is left out is not. */
function passwordPolicy(given: PasswordPolicy | undefined): PasswordPolicy {
  const required = given === undefined;
  return {
    MinimumLength: 8,
    RequireUppercase: required,
    RequireLowercase: required,
    RequireNumbers: required,
    RequireSymbols: required,
    ...given,
    TemporaryPasswordValidityDays: given?.TemporaryPasswordValidityDays || DEFAULT_TEMPORARY_PASSWORD_DAYS,
  };
}

/** Until the password policy says otherwise, invitations are as old as temporary passwords may be. */
function adminCreateUserConfig({ AdminCreateUserConfig: given, Policies }: PoolSettingsInput) {
  return {
    AllowAdminCreateUserOnly: false,
    ...given,
    UnusedAccountValidityDays:
      given?.UnusedAccountValidityDays ||
      Policies?.PasswordPolicy?.TemporaryPasswordValidityDays ||
      DEFAULT_TEMPORARY_PASSWORD_DAYS,
  };
}

/** The template and its older, separate members show the same messages. */
function verificationMessages(input: PoolSettingsInput) {
  const template = input.VerificationMessageTemplate ?? {};
  const sms = template.SmsMessage ?? input.SmsVerificationMessage;
  const message = template.EmailMessage ?? input.EmailVerificationMessage;
  const subject = template.EmailSubject ?? input.EmailVerificationSubject;
  return {
    SmsVerificationMessage: sms,
    EmailVerificationMessage: message,
    EmailVerificationSubject: subject,
    VerificationMessageTemplate: {
      DefaultEmailOption: 'CONFIRM_WITH_CODE' as const,
      ...template,
      SmsMessage: sms,
      EmailMessage: message,
      EmailSubject: subject,
    },
  };
}

/** A pre-token-generation trigger shows in both its members, whichever of them was given. */
function lambdaConfig(given: LambdaConfig = {}): LambdaConfig {
  const { PreTokenGeneration: arn, PreTokenGenerationConfig: config } = given;
  if (config) return { ...given, PreTokenGeneration: config.LambdaArn };
  if (arn === undefined) return given;
  return { ...given, PreTokenGenerationConfig: { LambdaVersion: 'V1_0', LambdaArn: arn } };
}
