import { action } from '../action.js';
import { describeGroup, groupOf } from '../group.js';
import { writeGroupInput } from '../model/group-shapes.js';

/**
 * Changes what is given; what is left out stays.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateGroup.html
 */
export const updateGroup = action(writeGroupInput, ({ UserPoolId, GroupName, ...changes }, call) => {
  const pool = call.pool(UserPoolId);
  const current = groupOf(pool, GroupName);
  const group = { ...current, settings: { ...current.settings, ...changes }, modified: call.now };
  pool.groups.set(group.name, group);
  return { Group: describeGroup(pool, group) };
});
