import { action } from '../action.js';
import { describeGroup, groupOf } from '../group.js';
import { groupInput } from '../model/group-shapes.js';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetGroup.html */
export const getGroup = action(groupInput, ({ UserPoolId, GroupName }, call) => {
  const pool = call.pool(UserPoolId);
  return { Group: describeGroup(pool, groupOf(pool, GroupName)) };
});
