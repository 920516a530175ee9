import { structure } from '../../aws/model/collections.js';
import { action } from '../action.js';
import { nameOf } from '../descriptions.js';
import { clientRequestToken, description, kmsKeyId, secretId, value } from '../model/common-shapes.js';
import { valueIn } from '../values.js';
import { addVersion, requireToken } from '../versions.js';

const input = structure(
  {
    SecretId: secretId,
    ClientRequestToken: clientRequestToken,
    Description: description,
    KmsKeyId: kmsKeyId,
    ...value,
  },
  ['SecretId'],
);

/**
 * Changes what the request names: description, key and value. An empty description or key removes it.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecret.html
 */
export const updateSecret = action(input, (request, call) => {
  const token = requireToken(request.ClientRequestToken);
  const given = valueIn(request);
  const secret = call.activeSecret(request.SecretId);
  if (given) addVersion(call, secret, { token, value: given });
  call.state.change(secret, {
    description: (request.Description ?? secret.description) || undefined,
    kmsKeyId: (request.KmsKeyId ?? secret.kmsKeyId) || undefined,
    changed: call.now,
  });
  return { ...nameOf(secret), VersionId: given && token };
});
