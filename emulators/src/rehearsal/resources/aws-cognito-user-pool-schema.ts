import {
  block,
  blockSet,
  count,
  flag,
  required,
  text,
  textMap,
  textSet,
  withDefault,
} from '../schema/arguments.js';
import type { Read } from '../schema/schema.js';

const versionedFunction = block({ lambda_arn: required(text()), lambda_version: required(text()) });

const attribute = {
  attribute_data_type: required(text()),
  developer_only_attribute: flag(),
  mutable: flag(),
  name: required(text()),
  number_attribute_constraints: block({ max_value: text(), min_value: text() }),
  required: flag(),
  string_attribute_constraints: block({ max_length: text(), min_length: text() }),
};

/** The provider hashes attributes in a way of its own: what is set, each with a hyphen behind it. */
function attributeHash(given: Read<typeof attribute>): string {
  const [string] = given.string_attribute_constraints;
  const [number] = given.number_attribute_constraints;
  const parts = [
    given.name,
    given.attribute_data_type,
    given.developer_only_attribute ?? false,
    given.mutable ?? false,
    given.required ?? false,
    ...(string ? ['string_attribute_constraints', string.min_length, string.max_length] : []),
    ...(number ? ['number_attribute_constraints', number.min_value, number.max_value] : []),
  ];
  return parts
    .filter((part) => part !== undefined && part !== '')
    .map((part) => `${part}-`)
    .join('');
}

/** Arguments of `aws_cognito_user_pool`. */
export const userPoolSchema = {
  account_recovery_setting: block({
    recovery_mechanism: blockSet({ name: required(text()), priority: required(count()) }),
  }),
  admin_create_user_config: block({
    allow_admin_create_user_only: flag(),
    invite_message_template: block({ email_message: text(), email_subject: text(), sms_message: text() }),
  }),
  alias_attributes: textSet(),
  auto_verified_attributes: textSet(),
  deletion_protection: withDefault(text(), 'INACTIVE'),
  device_configuration: block({
    challenge_required_on_new_device: flag(),
    device_only_remembered_on_user_prompt: flag(),
  }),
  email_configuration: block({
    configuration_set: text(),
    email_sending_account: withDefault(text(), 'COGNITO_DEFAULT'),
    from_email_address: text(),
    reply_to_email_address: text(),
    source_arn: text(),
  }),
  email_mfa_configuration: block({ message: text(), subject: text() }),
  email_verification_message: text(),
  email_verification_subject: text(),
  lambda_config: block({
    create_auth_challenge: text(),
    custom_email_sender: versionedFunction,
    custom_message: text(),
    custom_sms_sender: versionedFunction,
    define_auth_challenge: text(),
    kms_key_id: text(),
    post_authentication: text(),
    post_confirmation: text(),
    pre_authentication: text(),
    pre_sign_up: text(),
    pre_token_generation: text(),
    pre_token_generation_config: versionedFunction,
    user_migration: text(),
    verify_auth_challenge_response: text(),
  }),
  mfa_configuration: withDefault(text(), 'OFF'),
  name: required(text()),
  password_policy: block({
    minimum_length: count(),
    password_history_size: count(),
    require_lowercase: flag(),
    require_numbers: flag(),
    require_symbols: flag(),
    require_uppercase: flag(),
    temporary_password_validity_days: count(),
  }),
  schema: blockSet(attribute, attributeHash),
  sign_in_policy: block({ allowed_first_auth_factors: textSet() }),
  sms_authentication_message: text(),
  sms_configuration: block({
    external_id: required(text()),
    sns_caller_arn: required(text()),
    sns_region: text(),
  }),
  sms_verification_message: text(),
  software_token_mfa_configuration: block({ enabled: required(flag()) }),
  tags: textMap(),
  user_attribute_update_settings: block({
    attributes_require_verification_before_update: required(textSet()),
  }),
  user_pool_add_ons: block({
    advanced_security_additional_flows: block({ custom_auth_mode: text() }),
    advanced_security_mode: required(text()),
  }),
  user_pool_tier: text(),
  username_attributes: textSet(),
  username_configuration: block({ case_sensitive: flag() }),
  verification_message_template: block({
    default_email_option: withDefault(text(), 'CONFIRM_WITH_CODE'),
    email_message: text(),
    email_message_by_link: text(),
    email_subject: text(),
    email_subject_by_link: text(),
    sms_message: text(),
  }),
  web_authn_configuration: block({ relying_party_id: text(), user_verification: text() }),
};

/** The arguments of a user pool. */
export type UserPoolArgs = Read<typeof userPoolSchema>;
