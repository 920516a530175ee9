import { required, text } from '../schema/arguments.js';
import { awsType } from './resource-type.js';

const schema = {
  name: text(),
  name_prefix: text(),
  policy: required(text()),
  role: required(text()),
};

/**
 * Nothing is made of it: the local cloud has no roles.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/iam_role_policy
 */
export const awsIamRolePolicy = awsType('aws_iam_role_policy', schema, (args, { uniqueName }) => {
  const name = args.name ?? uniqueName(args.name_prefix ?? 'terraform-');
  return Promise.resolve({ id: `${args.role}:${name}`, name });
});
