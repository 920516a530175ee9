import { timestamp } from '../aws/json-protocol.js';
import { labelsOf } from './staging.js';
import type { Secret } from './state.js';

/** What every answer about a secret begins with. */
export const nameOf = ({ arn, name }: Secret) => ({ ARN: arn, Name: name });

/** What DescribeSecret and ListSecrets have in common. Members without a value are absent. */
export const describe = (secret: Secret) => ({
  ...nameOf(secret),
  Description: secret.description,
  KmsKeyId: secret.kmsKeyId,
  CreatedDate: timestamp(secret.created),
  LastChangedDate: timestamp(secret.changed),
  LastAccessedDate: secret.accessed && timestamp(secret.accessed),
  DeletedDate: secret.deletionDate && timestamp(secret.deletionDate),
  Tags: secret.tags?.map(([Key, Value]) => ({ Key, Value })),
});

/** The labels of the versions that have any; absent if there are none. */
export function versionIdsToStages({ labels }: Secret): Record<string, string[]> | undefined {
  if (labels.length === 0) return undefined;
  return Object.fromEntries([...new Set(labels.map(([, id]) => id))].map((id) => [id, labelsOf(labels, id)]));
}
