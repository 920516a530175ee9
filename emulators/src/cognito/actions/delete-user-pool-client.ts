import { action } from '../action.js';
import { brandingOfClient } from '../branding.js';
import { clientInput } from '../model/client-shapes.js';
import { clientOf } from '../state.js';

/**
 * Deletes a client, with what belongs to it alone.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserPoolClient.html
 */
export const deleteUserPoolClient = action(clientInput, ({ UserPoolId, ClientId }, call) => {
  const pool = call.pool(UserPoolId);
  const { id } = clientOf(pool, ClientId);
  const branding = brandingOfClient(pool, id);
  if (branding) pool.brandings.delete(branding.id);
  pool.riskConfigurations.delete(id);
  pool.uiCustomizations.delete(id);
  pool.clients.delete(id);
  return undefined;
});
