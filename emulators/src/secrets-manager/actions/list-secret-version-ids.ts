import { timestamp } from '../../aws/json-protocol.js';
import { structure } from '../../aws/model/collections.js';
import { boolean } from '../../aws/model/scalars.js';
import { action } from '../action.js';
import { nameOf } from '../descriptions.js';
import { pageMembers, secretId } from '../model/common-shapes.js';
import { page, PAGE_SIZE } from '../pages.js';
import { labelsOf } from '../staging.js';
import type { Secret, SecretVersion } from '../state.js';

const input = structure({ SecretId: secretId, ...pageMembers, IncludeDeprecated: boolean }, ['SecretId']);

/**
 * Lists versions in order of creation; those without a label are deprecated, and shown on request only.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecretVersionIds.html
 */
export const listSecretVersionIds = action(input, (request, call) => {
  const secret = call.secret(request.SecretId);
  const rows = secret.versions
    .placed()
    .map(({ item, place }) => ({ item: describeVersion(secret, item), place }))
    .filter(({ item }) => request.IncludeDeprecated || item.VersionStages);
  const { items, NextToken } = page(call, request, { rows, size: request.MaxResults ?? PAGE_SIZE });
  return { Versions: items, NextToken, ...nameOf(secret) };
});

function describeVersion({ labels, kmsKeyId }: Secret, { id, created, accessed }: SecretVersion) {
  const stages = labelsOf(labels, id);
  return {
    VersionId: id,
    VersionStages: stages.length > 0 ? stages : undefined,
    LastAccessedDate: accessed && timestamp(accessed),
    CreatedDate: timestamp(created),
    KmsKeyIds: [kmsKeyId ?? 'DefaultEncryptionKey'],
  };
}
