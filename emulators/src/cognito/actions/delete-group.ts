import { action } from '../action.js';
import { groupOf } from '../group.js';
import { groupInput } from '../model/group-shapes.js';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteGroup.html */
export const deleteGroup = action(groupInput, ({ UserPoolId, GroupName }, call) => {
  const pool = call.pool(UserPoolId);
  pool.groups.delete(groupOf(pool, GroupName).name);
  return undefined;
});
