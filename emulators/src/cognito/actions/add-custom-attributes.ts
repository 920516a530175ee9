import { action } from '../action.js';
import { structure } from '../../aws/model/collections.js';
import { poolId } from '../model/common-shapes.js';
import { customAttributes } from '../model/schema-shapes.js';
import { assertCustomAttributes } from '../rules/pool-rules.js';
import { customAttribute } from '../schema-attributes.js';

const input = structure({ UserPoolId: poolId, CustomAttributes: customAttributes }, [
  'UserPoolId',
  'CustomAttributes',
]);

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AddCustomAttributes.html */
export const addCustomAttributes = action(input, ({ UserPoolId, CustomAttributes }, call) => {
  const pool = call.pool(UserPoolId);
  assertCustomAttributes(CustomAttributes, pool.schema);
  const schema = [...pool.schema, ...CustomAttributes.map(customAttribute)];
  call.state.change(pool, { schema, modified: call.now });
  return {};
});
