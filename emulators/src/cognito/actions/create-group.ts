import { action } from '../action.js';
import { groupExists } from '../errors.js';
import { describeGroup } from '../group.js';
import { writeGroupInput } from '../model/group-shapes.js';
import { assertQuota, quotas } from '../rules/limits.js';

/**
 * Creates a group. Names that differ in their case alone are the same name. In these words on 2024-07-24.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateGroup.html
 * @see https://github.com/aws-amplify/amplify-backend/issues/1781
 */
export const createGroup = action(writeGroupInput, ({ UserPoolId, GroupName: name, ...settings }, call) => {
  const pool = call.pool(UserPoolId);
  const taken = [...pool.groups.keys()].some((other) => other.toLowerCase() === name.toLowerCase());
  if (taken) throw groupExists('A group with the name already exists.');
  assertQuota(pool.groups.size + 1, quotas.groupsPerPool, 'groups per user pool');
  const group = { name, settings, created: call.now, modified: call.now };
  pool.groups.set(name, group);
  return { Group: describeGroup(pool, group) };
});
