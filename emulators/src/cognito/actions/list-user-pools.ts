import { action } from '../action.js';
import { timestamp } from '../../aws/json-protocol.js';
import { structure } from '../../aws/model/collections.js';
import { pageSize, paginationToken } from '../model/common-shapes.js';
import { page } from '../pages.js';

const input = structure({ NextToken: paginationToken, MaxResults: pageSize(60) }, ['MaxResults']);

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserPools.html */
export const listUserPools = action(input, (request, call) => {
  const { items, NextToken } = page(call, request, {
    rows: call.state.poolsIn(call.region),
    size: request.MaxResults,
  });
  return {
    UserPools: items.map((pool) => ({
      Id: pool.id,
      Name: pool.name,
      LambdaConfig: pool.settings.LambdaConfig,
      LastModifiedDate: timestamp(pool.modified),
      CreationDate: timestamp(pool.created),
    })),
    NextToken,
  };
});
