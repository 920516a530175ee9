import { createUserPoolInput, mfaInput } from './aws-cognito-user-pool-input.js';
import { userPoolSchema } from './aws-cognito-user-pool-schema.js';
import { awsType } from './resource-type.js';

interface UserPool {
  readonly Id: string;
  readonly Arn: string;
  readonly CreationDate: number;
  readonly LastModifiedDate: number;
  readonly EstimatedNumberOfUsers?: number;
  readonly UserPoolTier?: string;
}

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
    id,
    arn: pool.Arn,
    creation_date: timestamp(pool.CreationDate),
    endpoint: `cognito-idp.${region}.${dnsSuffix(region)}/${id}`,
    estimated_number_of_users: pool.EstimatedNumberOfUsers ?? 0,
    last_modified_date: timestamp(pool.LastModifiedDate),
    tags_all: tags,
    user_pool_tier: pool.UserPoolTier,
  };
});

const timestamp = (seconds: number): string => new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z');

/** @see https://docs.aws.amazon.com/general/latest/gr/rande.html */
const dnsSuffix = (region: string): string =>
  region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
