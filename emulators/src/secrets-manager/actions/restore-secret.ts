import { action } from '../action.js';
import { nameOf } from '../descriptions.js';
import { secretInput } from '../model/common-shapes.js';

/** @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RestoreSecret.html */
export const restoreSecret = action(secretInput, ({ SecretId }, call) => {
  const secret = call.secret(SecretId);
  call.state.change(secret, { deletionDate: undefined });
  return nameOf(secret);
});
