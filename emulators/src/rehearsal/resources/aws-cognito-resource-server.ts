import { blockSet, required, text } from '../schema/arguments.js';
import { ifAny } from './omit.js';
import { awsType } from './resource-type.js';

const schema = {
  identifier: required(text()),
  name: required(text()),
  scope: blockSet({ scope_description: required(text()), scope_name: required(text()) }),
  user_pool_id: required(text()),
};

interface Scope {
  readonly ScopeName: string;
}

/** @see https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/cognito_resource_server */
export const awsCognitoResourceServer = awsType(
  'aws_cognito_resource_server',
  schema,
  async (args, { cognito }) => {
    const { identifier, user_pool_id: pool } = args;
    await cognito('CreateResourceServer', {
      Identifier: identifier,
      Name: args.name,
      Scopes: ifAny(
        args.scope.map((scope) => ({
          ScopeDescription: scope.scope_description,
          ScopeName: scope.scope_name,
        })),
      ),
      UserPoolId: pool,
    });
    const { ResourceServer: server } = await cognito('DescribeResourceServer', {
      Identifier: identifier,
      UserPoolId: pool,
    });
    const { Scopes: scopes = [] } = server as { Scopes?: readonly Scope[] };
    return {
      id: `${pool}|${identifier}`,
      scope_identifiers: scopes.map((scope) => `${identifier}/${scope.ScopeName}`),
    };
  },
);
