import { count, flag, required, text, textMap } from '../schema/arguments.js';
import { awsType } from './resource-type.js';

const schema = {
  assume_role_policy: required(text()),
  description: text(),
  force_detach_policies: flag(),
  max_session_duration: count(),
  name: text(),
  name_prefix: text(),
  path: text(),
  permissions_boundary: text(),
  tags: textMap(),
};

/**
 * Nothing is made of it but its name and its ARN: the local cloud has no roles, and takes none.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/iam_role
 */
export const awsIamRole = awsType('aws_iam_role', schema, (args, { caller, uniqueName }) => {
  const name = args.name ?? uniqueName(args.name_prefix ?? 'terraform-');
  const arn = `arn:aws:iam::${caller.account}:role${args.path ?? '/'}${name}`;
  return Promise.resolve({ id: name, name, arn });
});
