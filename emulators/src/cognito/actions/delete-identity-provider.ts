import { action } from '../action.js';
import { identityProviderOf } from '../identity-providers/identity-provider.js';
import { nonEmpty } from '../lists.js';
import { identityProviderInput } from '../model/identity-provider-shapes.js';

/**
 * Deletes a provider, which clients then support no more.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteIdentityProvider.html
 */
export const deleteIdentityProvider = action(identityProviderInput, ({ UserPoolId, ProviderName }, call) => {
  const pool = call.pool(UserPoolId);
  const { name } = identityProviderOf(pool, ProviderName);
  pool.identityProviders.delete(name);
  for (const client of pool.clients.values()) {
    const remaining = client.settings.SupportedIdentityProviders?.filter((supported) => supported !== name);
    const settings = { ...client.settings, SupportedIdentityProviders: nonEmpty(remaining) };
    pool.clients.set(client.id, { ...client, settings });
  }
  return undefined;
});
