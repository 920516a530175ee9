import { nonEmpty } from './lists.js';
import type { LambdaConfig } from './model/lambda-shapes.js';
import type { PasswordPolicy, PoolSettingsInput } from './model/pool-shapes.js';

/** The settings of a pool as the service shows them: what was given, and defaults for the rest. */
export type PoolSettings = ReturnType<typeof resolvePoolSettings>;

/** What an update leaves as it was. */
type Kept = Pick<PoolSettingsInput, 'Policies' | 'UserPoolTier' | 'UserAttributeUpdateSettings'>;
type Policies = PoolSettingsInput['Policies'];

/**
 * Fills in what the service fills in. At an update, the reference says, what is left out goes back to its default.
 * The service itself does that member by member:
 * - `AutoVerifiedAttributes` goes back, `Policies` and each of its two parts stay: measured in us-east-1 with controls,
 *   2026-08-18 and 2026-08-19 (go-to-k/cdkd 1968, 1979, 1982), and again through CloudFormation, 2026-09-02 (2420)
 * - `LambdaConfig` goes back: serverless 6499, 7510, 9635 (2019 to 2021), amplify-cli 8997 (2021-11-21)
 * - `UserAttributeUpdateSettings` stays: the AWS provider's own comment ("will result in no modifications")
 * - the others go back, as the reference says: nobody has published a measurement. Through Cloud Control
 *   `DeletionProtection` and `VerificationMessageTemplate` stay (go-to-k/cdk-real-drift 630, 702, 2026-07-08), which
 *   may be the handler's doing.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPool.html
 * @see https://github.com/go-to-k/cdkd/issues/1968
 */
export function resolvePoolSettings(input: PoolSettingsInput, region: string, kept: Kept = {}) {
  const policies = resolvePolicies(input.Policies, kept.Policies);
  return {
    Policies: policies,
    DeletionProtection: input.DeletionProtection ?? ('INACTIVE' as const),
    LambdaConfig: lambdaConfig(input.LambdaConfig),
    AutoVerifiedAttributes: nonEmpty(input.AutoVerifiedAttributes),
    ...verificationMessages(input),
    SmsAuthenticationMessage: input.SmsAuthenticationMessage,
    UserAttributeUpdateSettings: input.UserAttributeUpdateSettings ?? kept.UserAttributeUpdateSettings,
    DeviceConfiguration: input.DeviceConfiguration,
    EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' as const, ...input.EmailConfiguration },
    SmsConfiguration: input.SmsConfiguration && { SnsRegion: region, ...input.SmsConfiguration },
    AdminCreateUserConfig: adminCreateUserConfig(input, policies.PasswordPolicy),
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

/** Each part is that of the request, else that of the pool, else the default. */
function resolvePolicies(given: Policies, kept: Policies) {
  return {
    PasswordPolicy:
      given?.PasswordPolicy || !kept?.PasswordPolicy
        ? passwordPolicy(given?.PasswordPolicy)
        : kept.PasswordPolicy,
    SignInPolicy: given?.SignInPolicy ??
      kept?.SignInPolicy ?? { AllowedFirstAuthFactors: ['PASSWORD'] as const },
  };
}

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

/** Unless said otherwise, invitations are as old as temporary passwords may be. */
function adminCreateUserConfig(
  { AdminCreateUserConfig: given }: PoolSettingsInput,
  { TemporaryPasswordValidityDays }: PasswordPolicy,
) {
  return {
    AllowAdminCreateUserOnly: false,
    ...given,
    UnusedAccountValidityDays: given?.UnusedAccountValidityDays || TemporaryPasswordValidityDays,
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
