import { action } from '../action.js';
import { clientInput } from '../model/client-shapes.js';
import { clientOf } from '../state.js';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserPoolClient.html */
export const deleteUserPoolClient = action(clientInput, ({ UserPoolId, ClientId }, call) => {
  const pool = call.pool(UserPoolId);
  pool.clients.delete(clientOf(pool, ClientId).id);
  return undefined;
});
