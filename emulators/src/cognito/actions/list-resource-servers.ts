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
  const servers = [...pool.resourceServers.values()];
  const { items, NextToken } = page(servers, request.MaxResults ?? 50, request.NextToken);
  return { ResourceServers: items.map((server) => describeServer(pool, server)), NextToken };
});
