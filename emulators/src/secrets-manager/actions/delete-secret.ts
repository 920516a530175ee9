import { timestamp } from '../../aws/json-protocol.js';
import { structure } from '../../aws/model/collections.js';
import { boolean, integer } from '../../aws/model/scalars.js';
import { action, type Call } from '../action.js';
import { nameOf } from '../descriptions.js';
import { invalidParameter } from '../errors.js';
import { isArn, partialArn } from '../identifiers.js';
import { secretId } from '../model/common-shapes.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const DEFAULT_WINDOW_DAYS = 30;

const input = structure(
  {
    SecretId: secretId,
    RecoveryWindowInDays: integer(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
    ForceDeleteWithoutRecovery: boolean,
  },
  ['SecretId'],
);

/**
 * Schedules a deletion, or deletes at once.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DeleteSecret.html
 */
export const deleteSecret = action(input, (request, call) => {
  const { SecretId, RecoveryWindowInDays, ForceDeleteWithoutRecovery = false } = request;
  assertWindow(RecoveryWindowInDays, ForceDeleteWithoutRecovery);
  if (ForceDeleteWithoutRecovery) return deleteNow(SecretId, call);
  const secret = call.activeSecret(SecretId);
  const window = (RecoveryWindowInDays ?? DEFAULT_WINDOW_DAYS) * DAY_MS;
  const deletionDate = call.now + window;
  call.state.change(secret, { deletionDate });
  return { ...nameOf(secret), DeletionDate: timestamp(deletionDate) };
});

function assertWindow(days: number | undefined, force: boolean): void {
  if (days === undefined) return;
  if (days < 7 || days > 30)
    throw invalidParameter('The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).');
  if (force) {
    throw invalidParameter(
      "You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.",
    );
  }
}

/** Also without a secret it is no error: what is asked for is already so. */
function deleteNow(id: string, { state, region, accountId, now }: Call) {
  const DeletionDate = timestamp(now);
  const secret = state.find(region, id);
  if (!secret) return { ARN: isArn(id) ? id : partialArn(region, accountId, id), Name: id, DeletionDate };
  state.remove(secret);
  return { ...nameOf(secret), DeletionDate };
}
