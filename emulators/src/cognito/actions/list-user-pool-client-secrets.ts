import { action } from '../action.js';
import { describeSecret } from '../client-secrets.js';
import { listUserPoolClientSecretsInput } from '../model/client-secret-shapes.js';
import { clientOf } from '../state.js';

/**
 * Lists a client's secrets, without their values. There are never so many that they would need a second page.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserPoolClientSecrets.html
 */
export const listUserPoolClientSecrets = action(
  listUserPoolClientSecretsInput,
  ({ UserPoolId, ClientId }, call) => ({
    ClientSecrets: clientOf(call.pool(UserPoolId), ClientId).secrets.map(describeSecret),
  }),
);
