import { RotationError } from '../rotation-error.js';
import { isClientSecret, newClientSecret } from '../client-secret.js';
import type { Labels } from '../ports.js';
import { prove } from '../prove.js';
import { rotateCommand } from '../hint.js';
import type { Rotation } from '../rotation.js';
import { readVersion, withClientSecret, type Version } from '../version.js';
import { replaces, versionIdFor } from '../version-id.js';

/**
 * Makes the new secret, and stores it as AWSPENDING before Cognito knows it, so that its value cannot be lost. One
 * that an earlier call stored is taken as it is.
 *
 * @throws {RotationError} if Cognito holds two secrets and none is pending, or AWSCURRENT does not work: nothing was changed then
 */
export async function create(rotation: Rotation, labels: Labels, current: Version): Promise<Version> {
  if (labels.pending !== undefined) return takeUp(rotation, labels.pending, current);
  const { secrets, store, steps, key } = rotation;
  const held = await secrets.list();
  if (held.length !== 1) throw cannotBegin(rotation, labels, held);
  await assertCurrentWorks(rotation, current);
  const clientSecret = newClientSecret();
  const id = versionIdFor(labels, held[0]!);
  const text = withClientSecret(current, key, clientSecret);
  await steps.run('1/4 create: a new secret, stored as AWSPENDING', () => store.addPending(id, text));
  return { id, text, clientSecret };
}

async function takeUp(rotation: Rotation, id: string, current: Version): Promise<Version> {
  const pending = await readVersion(rotation, id, 'AWSPENDING');
  if (!isClientSecret(pending.clientSecret) || pending.clientSecret === current.clientSecret)
    throw notOurs(rotation, id);
  rotation.steps.say('  1/4 create: AWSPENDING is there, an earlier call stored it; going on with it');
  return pending;
}

async function assertCurrentWorks(rotation: Rotation, { clientSecret }: Version): Promise<void> {
  const title = 'Before anything changes: a token by AWSCURRENT';
  if (await prove({ title, clientSecret, wanted: 'accepted', converging: false }, rotation)) return;
  throw new RotationError(
    `Cognito refuses the secret that ${rotation.store.id} has as AWSCURRENT (invalid_client), so applications that ` +
      'read it get no token now. Nothing was changed. Store the secret that works as AWSCURRENT, then rotate.',
  );
}

function cannotBegin(rotation: Rotation, labels: Labels, held: readonly string[]): RotationError {
  const { client, store } = rotation;
  if (held.length === 0) {
    return new RotationError(
      `Cognito lists no secret of ${client}, so there is none to rotate. Nothing was changed.`,
    );
  }
  if (
    held.some((id) => [labels.current, labels.previous].some((version) => version && replaces(version, id)))
  ) {
    return new RotationError(
      `${client} is rotated already, and its old secret still works; Cognito holds two at most. Nothing was changed. ` +
        `Retire the old one, once no application uses it, then rotate again: ${rotateCommand(rotation, '--retire')}`,
    );
  }
  return new RotationError(
    `Cognito holds two secrets of ${client}, and ${store.id} has none as AWSPENDING: someone else is rotating it. ` +
      `Nothing was changed. The secrets are ${held.join(' and ')}. Finish that rotation, or delete the one that is ` +
      'not in use (aws cognito-idp delete-user-pool-client-secret), then rotate.',
  );
}

const notOurs = ({ store }: Rotation, id: string) =>
  new RotationError(
    `AWSPENDING of ${store.id} is not a new secret for Cognito (24 to 64 letters, digits, _ and +, and not that of ` +
      'AWSCURRENT), so this command did not store it. Nothing was changed. If nobody needs it, take the label away: ' +
      `aws secretsmanager update-secret-version-stage --secret-id ${store.id} --version-stage AWSPENDING ` +
      `--remove-from-version-id ${id}`,
  );
