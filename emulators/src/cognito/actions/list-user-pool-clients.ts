import { action } from '../action.js';
import { structure } from '../../aws/model/collections.js';
import { pageSize, paginationToken, poolId } from '../model/common-shapes.js';
import { page } from '../pages.js';

const input = structure({ UserPoolId: poolId, MaxResults: pageSize(60), NextToken: paginationToken }, [
  'UserPoolId',
]);

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserPoolClients.html */
export const listUserPoolClients = action(input, (request, call) => {
  const pool = call.pool(request.UserPoolId);
  const { items, NextToken } = page(call, request, {
    rows: pool.clients.placed(),
    size: request.MaxResults ?? 60,
  });
  return {
    UserPoolClients: items.map(({ id, name }) => ({ ClientId: id, UserPoolId: pool.id, ClientName: name })),
    NextToken,
  };
});
