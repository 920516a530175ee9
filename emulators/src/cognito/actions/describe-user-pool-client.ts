import { action } from '../action.js';
import { describeClient } from '../descriptions.js';
import { clientInput } from '../model/client-shapes.js';
import { clientOf } from '../state.js';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPoolClient.html */
export const describeUserPoolClient = action(clientInput, ({ UserPoolId, ClientId }, call) => {
  const pool = call.pool(UserPoolId);
  return { UserPoolClient: describeClient(pool, clientOf(pool, ClientId)) };
});
