import { action } from '../action.js';
import { describeServer } from '../descriptions.js';
import { writeResourceServerInput } from '../model/resource-server-shapes.js';
import { assertScopes } from '../rules/resource-server-rules.js';
import { resourceServerOf } from '../state.js';

/**
 * Replaces name and scopes; scopes that are left out go. A client may keep the name of a scope that is gone.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateResourceServer.html
 */
export const updateResourceServer = action(writeResourceServerInput, (input, call) => {
  const pool = call.pool(input.UserPoolId);
  const { identifier } = resourceServerOf(pool, input.Identifier);
  const { Name: name, Scopes: scopes = [] } = input;
  assertScopes(scopes);
  const server = { identifier, name, scopes };
  pool.resourceServers.set(identifier, server);
  return { ResourceServer: describeServer(pool, server) };
});
