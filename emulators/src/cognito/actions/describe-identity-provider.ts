import { action } from '../action.js';
import {
  describeIdentityProvider as describe,
  identityProviderOf,
} from '../identity-providers/identity-provider.js';
import { identityProviderInput } from '../model/identity-provider-shapes.js';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeIdentityProvider.html */
export const describeIdentityProvider = action(
  identityProviderInput,
  ({ UserPoolId, ProviderName }, call) => {
    const pool = call.pool(UserPoolId);
    return { IdentityProvider: describe(pool, identityProviderOf(pool, ProviderName)) };
  },
);
