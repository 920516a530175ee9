import { required, text } from '../schema/arguments.js';
import { awsType } from './resource-type.js';

const schema = {
  action: required(text()),
  event_source_token: text(),
  function_name: required(text()),
  function_url_auth_type: text(),
  principal: required(text()),
  principal_org_id: text(),
  qualifier: text(),
  source_account: text(),
  source_arn: text(),
  statement_id: text(),
  statement_id_prefix: text(),
};

/**
 * Nothing is made of it: the local cloud has no functions, and calls none.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/lambda_permission
 */
export const awsLambdaPermission = awsType('aws_lambda_permission', schema, (args, { uniqueName }) => {
  const id = args.statement_id ?? uniqueName(args.statement_id_prefix ?? 'terraform-');
  return Promise.resolve({ id, statement_id: id });
});
