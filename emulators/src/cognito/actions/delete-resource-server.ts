import { action } from '../action.js';
import { resourceServerInput } from '../model/resource-server-shapes.js';
import { resourceServerOf } from '../state.js';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteResourceServer.html */
export const deleteResourceServer = action(resourceServerInput, ({ UserPoolId, Identifier }, call) => {
  const pool = call.pool(UserPoolId);
  pool.resourceServers.delete(resourceServerOf(pool, Identifier).identifier);
  return undefined;
});
