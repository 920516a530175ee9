import { action } from '../action.js';
import { describePool } from '../descriptions.js';
import { poolInput } from '../model/pool-shapes.js';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPool.html */
export const describeUserPool = action(poolInput, ({ UserPoolId }, call) => ({
  UserPool: describePool(call.pool(UserPoolId), call.identity.accountId),
}));
