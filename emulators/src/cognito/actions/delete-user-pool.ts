import { action } from '../action.js';
import { invalidParameter } from '../errors.js';
import { poolInput } from '../model/pool-shapes.js';

/**
 * Deletes a pool with its clients and resource servers. A domain must go first, and deletion protection must be off.
 * In these words on 2020-11-29 and on 2024-11-27.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserPool.html
 * @see https://github.com/hashicorp/terraform-provider-aws/issues/16479
 * @see https://github.com/localstack/localstack/issues/11947
 */
export const deleteUserPool = action(poolInput, ({ UserPoolId }, call) => {
  const pool = call.pool(UserPoolId);
  if (pool.settings.DeletionProtection === 'ACTIVE') {
    throw invalidParameter(
      'The user pool cannot be deleted because deletion protection is activated. ' +
        'Deletion protection must be inactivated first.',
    );
  }
  if (pool.prefixDomain || pool.customDomain) {
    throw invalidParameter(
      'User pool cannot be deleted. It has a domain configured that should be deleted first.',
    );
  }
  call.state.remove(pool);
  return undefined;
});
