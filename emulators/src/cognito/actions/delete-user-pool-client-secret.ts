import { action } from '../action.js';
import { invalidParameter, resourceNotFound } from '../errors.js';
import { deleteUserPoolClientSecretInput } from '../model/client-secret-shapes.js';
import { clientOf } from '../state.js';

/**
 * Deletes one of two secrets. That the last one stays is the reference's; the words are not measured.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserPoolClientSecret.html
 */
export const deleteUserPoolClientSecret = action(deleteUserPoolClientSecretInput, (input, call) => {
  const pool = call.pool(input.UserPoolId);
  const client = clientOf(pool, input.ClientId);
  const secrets = client.secrets.filter(({ id }) => id !== input.ClientSecretId);
  if (secrets.length === client.secrets.length)
    throw resourceNotFound(`Client secret ${input.ClientSecretId} does not exist.`);
  if (secrets.length === 0)
    throw invalidParameter('The last remaining secret of an app client cannot be deleted.');
  pool.clients.set(client.id, { ...client, secrets });
  return {};
});
