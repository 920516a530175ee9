import { action } from '../action.js';
import { describeSecret } from '../client-secrets.js';
import { listUserPoolClientSecretsInput } from '../model/client-secret-shapes.js';
import { page } from '../pages.js';
import { clientOf } from '../state.js';

/**
 * Lists a client's secrets, without their values. There are never so many that they would need a second page.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserPoolClientSecrets.html
 */
export const listUserPoolClientSecrets = action(listUserPoolClientSecretsInput, (request, call) => {
  const { secrets } = clientOf(call.pool(request.UserPoolId), request.ClientId);
  const rows = secrets.map((item, index) => ({ item, place: [index] }));
  const { items } = page(call, request, { rows, size: rows.length });
  return { ClientSecrets: items.map(describeSecret) };
});
