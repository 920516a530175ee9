import { action } from '../action.js';
import { timestamp } from '../../aws/json-protocol.js';
import { listIdentityProvidersInput } from '../model/identity-provider-shapes.js';
import { page } from '../pages.js';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListIdentityProviders.html */
export const listIdentityProviders = action(listIdentityProvidersInput, (request, call) => {
  const { items, NextToken } = page(call, request, {
    rows: call.pool(request.UserPoolId).identityProviders.placed(),
    size: request.MaxResults || 60,
  });
  return {
    Providers: items.map(({ name, type, created, modified }) => ({
      ProviderName: name,
      ProviderType: type,
      LastModifiedDate: timestamp(modified),
      CreationDate: timestamp(created),
    })),
    NextToken,
  };
});
