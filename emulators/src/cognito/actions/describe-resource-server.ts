import { action } from '../action.js';
import { describeServer } from '../descriptions.js';
import { resourceServerInput } from '../model/resource-server-shapes.js';
import { resourceServerOf } from '../state.js';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeResourceServer.html */
export const describeResourceServer = action(resourceServerInput, ({ UserPoolId, Identifier }, call) => {
  const pool = call.pool(UserPoolId);
  return { ResourceServer: describeServer(pool, resourceServerOf(pool, Identifier)) };
});
