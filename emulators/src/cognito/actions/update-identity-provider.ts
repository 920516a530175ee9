import { action } from '../action.js';
import { shownDetails, shownMapping } from '../identity-providers/added-details.js';
import { describeIdentityProvider, identityProviderOf } from '../identity-providers/identity-provider.js';
import { updateIdentityProviderInput } from '../model/identity-provider-shapes.js';
import {
  assertAttributeMapping,
  assertIdentifiers,
  assertProviderDetails,
} from '../rules/identity-provider-rules.js';
import type { Details, IdentityProvider } from '../records.js';

/**
 * Replaces what is given as a whole; what is left out stays.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateIdentityProvider.html
 */
export const updateIdentityProvider = action(updateIdentityProviderInput, (input, call) => {
  const pool = call.pool(input.UserPoolId);
  const current = identityProviderOf(pool, input.ProviderName);
  const { ProviderDetails: details, AttributeMapping: mapping, IdpIdentifiers: identifiers } = input;
  if (mapping) assertAttributeMapping(mapping, pool);
  if (identifiers) assertIdentifiers(identifiers, current.name, pool);
  const provider: IdentityProvider = {
    ...current,
    details: details ? changedDetails(current, details) : current.details,
    attributeMapping: mapping ? shownMapping(current.type, mapping) : current.attributeMapping,
    identifiers: identifiers ?? current.identifiers,
    modified: call.now,
  };
  pool.identityProviders.set(provider.name, provider);
  return { IdentityProvider: describeIdentityProvider(pool, provider) };
});

/** A private key, which nobody can read back, stays until there is another. */
function changedDetails({ type, details: current }: IdentityProvider, given: Details): Details {
  const { private_key } = current;
  const complete = private_key === undefined ? given : { private_key, ...given };
  assertProviderDetails(type, complete);
  return shownDetails(type, complete, current);
}
