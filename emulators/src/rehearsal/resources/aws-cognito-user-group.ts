import { count, required, text } from '../schema/arguments.js';
import { ifNotZero, ifText } from './omit.js';
import { awsType } from './resource-type.js';

const schema = {
  description: text(),
  name: required(text()),
  precedence: count(),
  role_arn: text(),
  user_pool_id: required(text()),
};

interface Group {
  readonly Description?: string;
  readonly Precedence?: number;
  readonly RoleArn?: string;
}

/** @see https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/cognito_user_group */
export const awsCognitoUserGroup = awsType('aws_cognito_user_group', schema, async (args, { cognito }) => {
  const group = { GroupName: args.name, UserPoolId: args.user_pool_id };
  await cognito('CreateGroup', {
    ...group,
    Description: ifText(args.description),
    Precedence: ifNotZero(args.precedence),
    RoleArn: ifText(args.role_arn),
  });
  const { Group: found } = await cognito('GetGroup', group);
  const { Description = '', Precedence = 0, RoleArn = '' } = found as Group;
  return {
    id: `${args.user_pool_id}/${args.name}`,
    description: Description,
    precedence: Precedence,
    role_arn: RoleArn,
  };
});
