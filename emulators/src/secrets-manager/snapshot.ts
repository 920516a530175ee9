import { labelsOf } from './staging.js';
import type { Secret, SecretsManagerState } from './state.js';

/**
 * Everything that exists, by region and name; without values, identifiers and times. Versions stand in order of
 * creation, by their labels.
 */
export const snapshot = (state: SecretsManagerState): Record<string, unknown> => ({
  secrets: Object.fromEntries(
    state.regions.map((region) => [
      region,
      Object.fromEntries(state.secrets(region).map(({ item }) => [item.name, snapshotOf(item)])),
    ]),
  ),
});

function snapshotOf({ description, kmsKeyId, policy, deletionDate, tags, versions, labels }: Secret) {
  return {
    ...(description !== undefined && { Description: description }),
    ...(kmsKeyId !== undefined && { KmsKeyId: kmsKeyId }),
    ...(policy !== undefined && { ResourcePolicy: policy }),
    ...(deletionDate && { scheduledForDeletion: true }),
    Tags: Object.fromEntries([...(tags ?? [])].sort()),
    versions: [...versions.keys()].map((id) => ({ VersionStages: labelsOf(labels, id) })),
  };
}
