import { action } from '../action.js';
import { resourceNotFound } from '../errors.js';
import { describeIdentityProvider } from '../identity-providers/identity-provider.js';
import { identityProviderByIdentifierInput } from '../model/identity-provider-shapes.js';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetIdentityProviderByIdentifier.html */
export const getIdentityProviderByIdentifier = action(identityProviderByIdentifierInput, (input, call) => {
  const pool = call.pool(input.UserPoolId);
  const { IdpIdentifier: identifier } = input;
  const provider = [...pool.identityProviders.values()].find(({ identifiers }) =>
    identifiers.includes(identifier),
  );
  if (!provider) throw resourceNotFound(`No identity provider has the identifier ${identifier}.`);
  return { IdentityProvider: describeIdentityProvider(pool, provider) };
});
