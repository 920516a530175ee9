import { createUserPoolInput } from './aws-cognito-user-pool-input.js';
import { mfaInput } from './aws-cognito-user-pool-mfa.js';
import { text } from '../schema/arguments.js';
import type { Schema } from '../schema/schema.js';
import { describeBy } from '../schema/describe.js';
import { userPoolSchema } from './aws-cognito-user-pool-schema.js';
import { filled } from './omit.js';
import { awsType } from './resource-type.js';

interface UserPool {
  readonly Id: string;
  readonly Arn: string;
  readonly CreationDate: number;
  readonly LastModifiedDate: number;
  readonly EstimatedNumberOfUsers?: number;
  readonly UserPoolTier?: string;
  readonly Policies?: object;
}

/** What the provider reads back from DescribeUserPool; of the rest it keeps what was configured. */
const READ_BACK = pick(userPoolSchema, [
  'account_recovery_setting',
  'admin_create_user_config',
  'device_configuration',
  'email_configuration',
  'lambda_config',
  'password_policy',
  'sign_in_policy',
  'sms_configuration',
  'user_pool_add_ons',
  'username_configuration',
  'verification_message_template',
]);

/** Texts that are empty where there is none. */
const TEXTS = {
  custom_domain: text(),
  domain: text(),
  email_verification_message: text(),
  email_verification_subject: text(),
  sms_authentication_message: text(),
  sms_verification_message: text(),
};
const NO_TEXTS = Object.fromEntries(Object.keys(TEXTS).map((name) => [name, '']));

const RENAMED = { from_email_address: 'From', recovery_mechanism: 'RecoveryMechanisms' };

/** @see https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/cognito_user_pool */
export const awsCognitoUserPool = awsType('aws_cognito_user_pool', userPoolSchema, async (args, session) => {
  const { cognito, region } = session;
  const tags = { ...session.defaultTags, ...args.tags };
  const { UserPool: created } = await cognito('CreateUserPool', createUserPoolInput(args, tags));
  const { Id: id } = created as UserPool;
  const mfa = mfaInput(args, id);
  if (mfa !== undefined) await cognito('SetUserPoolMfaConfig', mfa);
  const { UserPool: described } = await cognito('DescribeUserPool', { UserPoolId: id });
  const pool = described as UserPool;
  return {
    ...NO_TEXTS,
    ...describeBy({ ...READ_BACK, ...TEXTS }, { ...pool, ...pool.Policies }, RENAMED),
    id,
    arn: pool.Arn,
    creation_date: timestamp(pool.CreationDate),
    endpoint: `cognito-idp.${region}.${dnsSuffix(region)}/${id}`,
    estimated_number_of_users: pool.EstimatedNumberOfUsers ?? 0,
    email_mfa_configuration: filled(args.email_mfa_configuration),
    web_authn_configuration: filled(args.web_authn_configuration),
    last_modified_date: timestamp(pool.LastModifiedDate),
    tags_all: tags,
    user_pool_tier: pool.UserPoolTier,
  };
});

const timestamp = (seconds: number): string => new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z');

/** @see https://docs.aws.amazon.com/general/latest/gr/rande.html */
const dnsSuffix = (region: string): string =>
  region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';

function pick<S extends Schema, K extends keyof S & string>(schema: S, names: readonly K[]): Pick<S, K> {
  return Object.fromEntries(names.map((name) => [name, schema[name]])) as Pick<S, K>;
}
