import { action } from '../action.js';
import { nameOf } from '../descriptions.js';
import { secretInput } from '../model/common-shapes.js';

/** @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetResourcePolicy.html */
export const getResourcePolicy = action(secretInput, ({ SecretId }, call) => {
  const secret = call.activeSecret(SecretId);
  return { ...nameOf(secret), ResourcePolicy: secret.policy };
});
