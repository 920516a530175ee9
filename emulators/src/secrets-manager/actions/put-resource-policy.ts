import { structure } from '../../aws/model/collections.js';
import { boolean } from '../../aws/model/scalars.js';
import { action } from '../action.js';
import { nameOf } from '../descriptions.js';
import { resourcePolicy, secretId } from '../model/common-shapes.js';
import { assertPolicy } from '../resource-policy.js';

const input = structure({ SecretId: secretId, ResourcePolicy: resourcePolicy, BlockPublicPolicy: boolean }, [
  'SecretId',
  'ResourcePolicy',
]);

/** @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutResourcePolicy.html */
export const putResourcePolicy = action(input, (request, call) => {
  const secret = call.activeSecret(request.SecretId);
  assertPolicy(request.ResourcePolicy, request.BlockPublicPolicy ?? false);
  call.state.change(secret, { policy: request.ResourcePolicy, changed: call.now });
  return nameOf(secret);
});
