import { action } from '../action.js';
import { describeServer } from '../descriptions.js';
import { structure } from '../../aws/model/collections.js';
import { pageSize, paginationToken, poolId } from '../model/common-shapes.js';
import { page } from '../pages.js';

const input = structure({ UserPoolId: poolId, MaxResults: pageSize(50), NextToken: paginationToken }, [
  'UserPoolId',
]);

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListResourceServers.html */
export const listResourceServers = action(input, (request, call) => {
  const pool = call.pool(request.UserPoolId);
  const { items, NextToken } = page(call, request, {
    rows: pool.resourceServers.placed(),
    size: request.MaxResults ?? 50,
  });
  return { ResourceServers: items.map((server) => describeServer(pool, server)), NextToken };
});
