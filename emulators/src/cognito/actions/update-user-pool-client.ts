import { action } from '../action.js';
import { resolveClientSettings } from '../client-settings.js';
import { describeClient } from '../descriptions.js';
import { updateUserPoolClientInput } from '../model/client-shapes.js';
import { assertClientRules } from '../rules/client-rules.js';
import { clientOf } from '../state.js';
import type { UserPoolClient } from '../records.js';

/**
 * Replaces a client's settings: what is left out goes back to its default. Name and secret stay.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPoolClient.html
 */
export const updateUserPoolClient = action(updateUserPoolClientInput, (input, call) => {
  const pool = call.pool(input.UserPoolId);
  const current = clientOf(pool, input.ClientId);
  assertClientRules({ settings: input, pool, hasSecret: current.secrets.length > 0, verb: 'updating' });
  const client: UserPoolClient = {
    ...current,
    name: input.ClientName ?? current.name,
    modified: call.now,
    settings: resolveClientSettings(input, current.settings),
  };
  pool.clients.set(client.id, client);
  return { UserPoolClient: describeClient(pool, client) };
});
