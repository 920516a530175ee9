import { action } from '../action.js';
import { invalidParameter } from '../errors.js';
import { structure } from '../../aws/model/collections.js';
import { poolId } from '../model/common-shapes.js';
import { customAttributes } from '../model/schema-shapes.js';
import { assertCustomAttributes } from '../rules/pool-rules.js';
import { customAttribute } from '../schema-attributes.js';

const input = structure({ UserPoolId: poolId, CustomAttributes: customAttributes }, [
  'UserPoolId',
  'CustomAttributes',
]);

/**
 * Adds attributes, each with its type (in these words from 2022-01-15 to 2024-08-12, when CloudFormation adds a standard
 * one, which has none in its templates).
 *
 * @see https://github.com/aws/aws-cdk/issues/8585
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AddCustomAttributes.html
 */
export const addCustomAttributes = action(input, ({ UserPoolId, CustomAttributes }, call) => {
  const pool = call.pool(UserPoolId);
  if (CustomAttributes.some(({ AttributeDataType }) => AttributeDataType === undefined)) {
    throw invalidParameter(
      'Invalid AttributeDataType input, consider using the provided AttributeDataType enum.',
    );
  }
  assertCustomAttributes(CustomAttributes, pool.schema);
  const schema = [...pool.schema, ...CustomAttributes.map(customAttribute)];
  call.state.change(pool, { schema, modified: call.now });
  return {};
});
