import { action } from '../action.js';
import { clientSecret } from '../client-secrets.js';
import { resolveClientSettings } from '../client-settings.js';
import { describeClient } from '../descriptions.js';
import { invalidParameter } from '../errors.js';
import { newClientId, newClientSecret } from '../identifiers.js';
import { createUserPoolClientInput } from '../model/client-shapes.js';
import { assertClientRules } from '../rules/client-rules.js';
import { assertQuota, quotas } from '../rules/limits.js';

/**
 * Makes an app client. That a secret is given or made is not measured.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
 */
export const createUserPoolClient = action(createUserPoolClientInput, (input, call) => {
  const pool = call.pool(input.UserPoolId);
  const { ClientName: name, GenerateSecret: generate = false, ClientSecret: given } = input;
  if (generate && given !== undefined)
    throw invalidParameter('Only one of GenerateSecret and ClientSecret can be given.');
  const value = given ?? (generate ? newClientSecret() : undefined);
  assertClientRules({ settings: input, pool, hasSecret: value !== undefined, verb: 'creating' });
  assertQuota(pool.clients.size + 1, quotas.clientsPerPool, 'app clients per user pool');
  const id = newClientId();
  const client = {
    id,
    name,
    secrets: value === undefined ? [] : [clientSecret(id, { value, created: call.now, original: true })],
    created: call.now,
    modified: call.now,
    settings: resolveClientSettings(input),
  };
  pool.clients.set(client.id, client);
  return { UserPoolClient: describeClient(pool, client) };
});
