import type { EpochMs } from '../../core/clock.js';
import { timestamp } from '../../aws/json-protocol.js';
import { structure } from '../../aws/model/collections.js';
import { action } from '../action.js';
import { nameOf } from '../descriptions.js';
import { invalidRequest, resourceNotFound } from '../errors.js';
import { secretId, versionId, versionStage } from '../model/common-shapes.js';
import { CURRENT, holderOf, labelsOf } from '../staging.js';
import type { Secret, SecretVersion } from '../state.js';

const input = structure({ SecretId: secretId, VersionId: versionId, VersionStage: versionStage }, [
  'SecretId',
]);

/** @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html */
export const getSecretValue = action(input, ({ SecretId, VersionId, VersionStage }, call) => {
  const secret = call.activeSecret(SecretId);
  const version =
    VersionId === undefined
      ? versionAt(secret, VersionStage ?? CURRENT)
      : versionWithId(secret, VersionId, VersionStage);
  const accessed = startOfDay(call.now);
  call.state.change(secret, { accessed });
  secret.versions.set(version.id, { ...version, accessed });
  const stages = labelsOf(secret.labels, version.id);
  return {
    ...nameOf(secret),
    VersionId: version.id,
    ...version.value,
    VersionStages: stages.length > 0 ? stages : undefined,
    CreatedDate: timestamp(version.created),
  };
});

function versionAt({ labels, versions }: Secret, label: string): SecretVersion {
  const version = versions.get(holderOf(labels, label) ?? '');
  if (version) return version;
  throw resourceNotFound(`Secrets Manager can't find the specified secret value for staging label: ${label}`);
}

function versionWithId({ labels, versions }: Secret, id: string, label: string | undefined): SecretVersion {
  const version = versions.get(id);
  if (!version)
    throw resourceNotFound(`Secrets Manager can't find the specified secret value for VersionId: ${id}`);
  if (label !== undefined && holderOf(labels, label) !== id)
    throw invalidRequest('You provided a VersionStage that is not associated to the provided VersionId.');
  return version;
}

/** The service tells the day of an access, not the time. */
const startOfDay = (time: EpochMs): EpochMs => new Date(time).setUTCHours(0, 0, 0, 0);
