import { lambdaConfigInput } from './aws-cognito-lambda-config.js';
import type { UserPoolArgs as Args } from './aws-cognito-user-pool-schema.js';
import { filled, ifAny, ifNotZero, ifOn, ifText } from './omit.js';

/** The tier that the provider leaves to the service's default. */
const DEFAULT_TIER = 'ESSENTIALS';

/**
 * The input of CreateUserPool. Flags that are off and texts that are empty are not sent, as the provider does it.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html
 */
export const createUserPoolInput = (args: Args, tags: Readonly<Record<string, string>>) => ({
  AccountRecoverySetting: args.account_recovery_setting.map(recoveryInput)[0],
  AdminCreateUserConfig: filled(args.admin_create_user_config).map(adminInput)[0],
  AliasAttributes: ifAny(args.alias_attributes),
  AutoVerifiedAttributes: ifAny(args.auto_verified_attributes),
  DeletionProtection: args.deletion_protection,
  DeviceConfiguration: filled(args.device_configuration).map(deviceInput)[0],
  EmailConfiguration: args.email_configuration.map(emailInput)[0],
  EmailVerificationMessage: ifText(args.email_verification_message),
  EmailVerificationSubject: ifText(args.email_verification_subject),
  LambdaConfig: args.lambda_config.map(lambdaConfigInput)[0],
  Policies: policiesInput(args),
  PoolName: args.name,
  Schema: ifAny(args.schema.map(attributeInput)),
  SmsAuthenticationMessage: ifText(args.sms_authentication_message),
  SmsConfiguration: args.sms_configuration.map(smsInput)[0],
  SmsVerificationMessage: ifText(args.sms_verification_message),
  UserAttributeUpdateSettings: args.user_attribute_update_settings.map((settings) => ({
    AttributesRequireVerificationBeforeUpdate: settings.attributes_require_verification_before_update,
  }))[0],
  UserPoolAddOns: args.user_pool_add_ons.map((addOns) => ({
    AdvancedSecurityAdditionalFlows: addOns.advanced_security_additional_flows.map((flows) => ({
      CustomAuthMode: ifText(flows.custom_auth_mode),
    }))[0],
    AdvancedSecurityMode: addOns.advanced_security_mode,
  }))[0],
  UserPoolTags: tags,
  UserPoolTier: args.user_pool_tier === DEFAULT_TIER ? undefined : ifText(args.user_pool_tier),
  UsernameAttributes: ifAny(args.username_attributes),
  UsernameConfiguration: args.username_configuration.map((names) => ({
    CaseSensitive: names.case_sensitive ?? false,
  }))[0],
  VerificationMessageTemplate: args.verification_message_template.map(verificationInput)[0],
});

/** How text messages are sent. */
export const smsInput = (sms: Args['sms_configuration'][number]) => ({
  ExternalId: sms.external_id,
  SnsCallerArn: sms.sns_caller_arn,
  SnsRegion: ifText(sms.sns_region),
});

const recoveryInput = (recovery: Args['account_recovery_setting'][number]) => ({
  RecoveryMechanisms: recovery.recovery_mechanism.map(({ name, priority }) => ({
    Name: name,
    Priority: priority,
  })),
});

const adminInput = (config: Args['admin_create_user_config'][number]) => ({
  AllowAdminCreateUserOnly: ifOn(config.allow_admin_create_user_only),
  InviteMessageTemplate: filled(config.invite_message_template).map((invitation) => ({
    EmailMessage: invitation.email_message ?? '',
    EmailSubject: invitation.email_subject ?? '',
    SMSMessage: invitation.sms_message ?? '',
  }))[0],
});

const deviceInput = (device: Args['device_configuration'][number]) => ({
  ChallengeRequiredOnNewDevice: ifOn(device.challenge_required_on_new_device),
  DeviceOnlyRememberedOnUserPrompt: ifOn(device.device_only_remembered_on_user_prompt),
});

const emailInput = (email: Args['email_configuration'][number]) => ({
  ConfigurationSet: ifText(email.configuration_set),
  EmailSendingAccount: email.email_sending_account,
  From: ifText(email.from_email_address),
  ReplyToEmailAddress: ifText(email.reply_to_email_address),
  SourceArn: ifText(email.source_arn),
});

function policiesInput({ password_policy: [password], sign_in_policy: signIns }: Args) {
  const [signIn] = filled(signIns);
  if (password === undefined && signIn === undefined) return undefined;
  return {
    PasswordPolicy: password && passwordInput(password),
    SignInPolicy: signIn && { AllowedFirstAuthFactors: signIn.allowed_first_auth_factors ?? [] },
  };
}

const passwordInput = (policy: Args['password_policy'][number]) => ({
  MinimumLength: policy.minimum_length ?? 0,
  PasswordHistorySize: policy.password_history_size ?? 0,
  RequireLowercase: ifOn(policy.require_lowercase),
  RequireNumbers: ifOn(policy.require_numbers),
  RequireSymbols: ifOn(policy.require_symbols),
  RequireUppercase: ifOn(policy.require_uppercase),
  TemporaryPasswordValidityDays: ifNotZero(policy.temporary_password_validity_days),
});

const attributeInput = (attribute: Args['schema'][number]) => ({
  AttributeDataType: attribute.attribute_data_type,
  DeveloperOnlyAttribute: attribute.developer_only_attribute ?? false,
  Mutable: attribute.mutable ?? false,
  Name: attribute.name,
  NumberAttributeConstraints: attribute.number_attribute_constraints.map((limits) => ({
    MaxValue: ifText(limits.max_value),
    MinValue: ifText(limits.min_value),
  }))[0],
  Required: attribute.required ?? false,
  StringAttributeConstraints: attribute.string_attribute_constraints
    .filter((limits) => ifText(limits.max_length) !== undefined || ifText(limits.min_length) !== undefined)
    .map((limits) => ({ MaxLength: ifText(limits.max_length), MinLength: ifText(limits.min_length) }))[0],
});

const verificationInput = (template: Args['verification_message_template'][number]) => ({
  DefaultEmailOption: ifText(template.default_email_option),
  EmailMessage: ifText(template.email_message),
  EmailMessageByLink: ifText(template.email_message_by_link),
  EmailSubject: ifText(template.email_subject),
  EmailSubjectByLink: ifText(template.email_subject_by_link),
  SmsMessage: ifText(template.sms_message),
});
