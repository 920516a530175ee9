import { awsType } from './resource-type.js';

/** @see https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/data-sources/caller_identity */
export const dataAwsCallerIdentity = awsType('data.aws_caller_identity', {}, async (_, { caller }) => ({
  id: caller.account,
  account_id: caller.account,
  arn: caller.arn,
  user_id: caller.userId,
}));
