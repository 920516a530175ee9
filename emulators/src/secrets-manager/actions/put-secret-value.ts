import { structure } from '../../aws/model/collections.js';
import { action } from '../action.js';
import { nameOf } from '../descriptions.js';
import { invalidRequest } from '../errors.js';
import { clientRequestToken, secretId, value, versionStages } from '../model/common-shapes.js';
import { labelsOf } from '../staging.js';
import { valueIn } from '../values.js';
import { addVersion, requireToken } from '../versions.js';

const input = structure(
  { SecretId: secretId, ClientRequestToken: clientRequestToken, ...value, VersionStages: versionStages },
  ['SecretId'],
);

/** @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutSecretValue.html */
export const putSecretValue = action(input, (request, call) => {
  const token = requireToken(request.ClientRequestToken);
  const given = valueIn(request);
  if (!given) throw invalidRequest('You must provide either SecretString or SecretBinary.');
  const secret = call.activeSecret(request.SecretId);
  const { labels } = addVersion(call, secret, { token, value: given, labels: request.VersionStages });
  return { ...nameOf(secret), VersionId: token, VersionStages: labelsOf(labels, token) };
});
