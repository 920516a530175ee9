import { action } from '../action.js';
import { nameOf } from '../descriptions.js';
import { secretInput } from '../model/common-shapes.js';

/** @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DeleteResourcePolicy.html */
export const deleteResourcePolicy = action(secretInput, ({ SecretId }, call) => {
  const secret = call.activeSecret(SecretId);
  call.state.change(secret, { policy: undefined, changed: call.now });
  return nameOf(secret);
});
