import type { Action } from '../action.js';
import { createSecret } from './create-secret.js';
import { deleteResourcePolicy } from './delete-resource-policy.js';
import { deleteSecret } from './delete-secret.js';
import { describeSecret } from './describe-secret.js';
import { getResourcePolicy } from './get-resource-policy.js';
import { getSecretValue } from './get-secret-value.js';
import { listSecretVersionIds } from './list-secret-version-ids.js';
import { listSecrets } from './list-secrets.js';
import { putResourcePolicy } from './put-resource-policy.js';
import { putSecretValue } from './put-secret-value.js';
import { restoreSecret } from './restore-secret.js';
import { tagResource } from './tag-resource.js';
import { untagResource } from './untag-resource.js';
import { updateSecretVersionStage } from './update-secret-version-stage.js';
import { updateSecret } from './update-secret.js';

/** Every action that the local cloud has, by the name in `X-Amz-Target`. */
export const actions: ReadonlyMap<string, Action> = new Map(
  Object.entries({
    CreateSecret: createSecret,
    DeleteResourcePolicy: deleteResourcePolicy,
    DeleteSecret: deleteSecret,
    DescribeSecret: describeSecret,
    GetResourcePolicy: getResourcePolicy,
    GetSecretValue: getSecretValue,
    ListSecretVersionIds: listSecretVersionIds,
    ListSecrets: listSecrets,
    PutResourcePolicy: putResourcePolicy,
    PutSecretValue: putSecretValue,
    RestoreSecret: restoreSecret,
    TagResource: tagResource,
    UntagResource: untagResource,
    UpdateSecret: updateSecret,
    UpdateSecretVersionStage: updateSecretVersionStage,
  }),
);
