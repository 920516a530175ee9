import { action } from '../action.js';
import { shownDetails, shownMapping } from '../identity-providers/added-details.js';
import { describeIdentityProvider } from '../identity-providers/identity-provider.js';
import { createIdentityProviderInput } from '../model/identity-provider-shapes.js';
import {
  assertAttributeMapping,
  assertIdentifiers,
  assertProviderDetails,
  assertProviderName,
} from '../rules/identity-provider-rules.js';
import { assertQuota, quotas } from '../rules/limits.js';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html */
export const createIdentityProvider = action(createIdentityProviderInput, (input, call) => {
  const pool = call.pool(input.UserPoolId);
  const {
    ProviderName: name,
    ProviderType: type,
    ProviderDetails: details,
    IdpIdentifiers: identifiers = [],
  } = input;
  assertProviderName(name, type, pool);
  assertProviderDetails(type, details);
  assertAttributeMapping(input.AttributeMapping ?? {}, pool);
  assertIdentifiers(identifiers, name, pool);
  const count = pool.identityProviders.size + 1;
  assertQuota(count, quotas.identityProvidersPerPool, 'identity providers per user pool');
  const provider = {
    name,
    type,
    details: shownDetails(type, details),
    attributeMapping: shownMapping(type, input.AttributeMapping),
    identifiers,
    created: call.now,
    modified: call.now,
  };
  pool.identityProviders.set(name, provider);
  return { IdentityProvider: describeIdentityProvider(pool, provider) };
});
