import { action } from '../action.js';
import { describeServer } from '../descriptions.js';
import { invalidParameter } from '../errors.js';
import { writeResourceServerInput } from '../model/resource-server-shapes.js';
import { assertQuota, quotas } from '../rules/limits.js';
import { assertScopes } from '../rules/resource-server-rules.js';

/**
 * Makes a resource server. The words of a second one are not measured; those of a second identity provider are alike.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateResourceServer.html
 * @see https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/1287
 */
export const createResourceServer = action(writeResourceServerInput, (input, call) => {
  const pool = call.pool(input.UserPoolId);
  const { Identifier: identifier, Name: name, Scopes: scopes = [] } = input;
  if (pool.resourceServers.has(identifier))
    throw invalidParameter(`${identifier} already exists in user pool ${pool.id}.`);
  assertScopes(scopes);
  assertQuota(pool.resourceServers.size + 1, quotas.resourceServersPerPool, 'resource servers per user pool');
  const server = { identifier, name, scopes };
  pool.resourceServers.set(identifier, server);
  return { ResourceServer: describeServer(pool, server) };
});
