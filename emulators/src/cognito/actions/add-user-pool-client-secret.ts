import { action } from '../action.js';
import { clientSecret, describeSecret, MAX_SECRETS } from '../client-secrets.js';
import { invalidParameter, limitExceeded } from '../errors.js';
import { newClientSecret } from '../identifiers.js';
import { addUserPoolClientSecretInput } from '../model/client-secret-shapes.js';
import { clientOf } from '../state.js';

/**
 * Gives a confidential client a second secret. Its value is returned only if the service made it. The exceptions are
 * the reference's; the words are not measured.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AddUserPoolClientSecret.html
 */
export const addUserPoolClientSecret = action(addUserPoolClientSecretInput, (input, call) => {
  const pool = call.pool(input.UserPoolId);
  const client = clientOf(pool, input.ClientId);
  const { secrets } = client;
  if (secrets.length === 0)
    throw invalidParameter('A secret can only be added to an app client that was created with one.');
  if (secrets.length >= MAX_SECRETS)
    throw limitExceeded(`Client secrets cannot exceed limit of ${MAX_SECRETS} secrets.`);
  const value = input.ClientSecret ?? newClientSecret();
  const secret = clientSecret(client.id, { value, created: call.now, original: false }, secrets);
  pool.clients.set(client.id, { ...client, secrets: [...secrets, secret] });
  return {
    ClientSecretDescriptor: {
      ...describeSecret(secret),
      ...(input.ClientSecret === undefined && { ClientSecretValue: value }),
    },
  };
});
