import { action } from '../action.js';
import { describeGroup } from '../group.js';
import { listGroupsInput } from '../model/group-shapes.js';
import { page } from '../pages.js';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListGroups.html */
export const listGroups = action(listGroupsInput, (request, call) => {
  const pool = call.pool(request.UserPoolId);
  const { items, NextToken } = page(call, request, {
    rows: pool.groups.placed(),
    size: request.Limit || 60,
  });
  return { Groups: items.map((group) => describeGroup(pool, group)), NextToken };
});
