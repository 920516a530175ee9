import { RotationError } from './rotation-error.js';
import { prove } from './prove.js';
import { rotateCommand } from './hint.js';
import type { Rotation } from './rotation.js';
import { replacedSecret } from './replaced-secret.js';
import { ForeignVersion, readVersion, type Version } from './version.js';

/** What {@link retire} found to do. */
export type Retired = 'retired' | 'already retired' | 'nothing to retire';

/**
 * Deletes the old secret of a client in Cognito, once AWSCURRENT is proven to work, and proves that AWSPREVIOUS is
 * refused then. After an interruption the next call goes on.
 *
 * @throws {RotationError} if a rotation is unfinished, AWSCURRENT does not work, or it is not certain which secret is the old one
 */
export async function retire(rotation: Rotation): Promise<Retired> {
  const { store, secrets, steps } = rotation;
  const labels = await steps.run('Look up the stored secret', () => store.labels());
  if (labels.pending !== undefined) throw unfinished(rotation);
  const current = await readVersion(rotation, labels.current, 'AWSCURRENT');
  const previous = await readPrevious(rotation, labels.previous);
  await assertCurrentWorks(rotation, current);
  const held = await secrets.list();
  if (held.length > 1) {
    const old = await replacedSecret(rotation, { held, current, previous });
    await steps.run('Delete the old secret in Cognito', () => secrets.remove(old));
  }
  // The two are the same after a change of another member of the stored object.
  const differs = previous !== undefined && previous.clientSecret !== current.clientSecret;
  if (differs) await assertRefused(rotation, previous);
  if (held.length > 1) return 'retired';
  return differs ? 'already retired' : 'nothing to retire';
}

/** Undefined also if AWSPREVIOUS is of another client, as after a client was replaced. */
async function readPrevious(rotation: Rotation, id: string | undefined): Promise<Version | undefined> {
  if (id === undefined) return undefined;
  try {
    return await readVersion(rotation, id, 'AWSPREVIOUS');
  } catch (error) {
    if (error instanceof ForeignVersion) return undefined;
    throw error;
  }
}

async function assertCurrentWorks(rotation: Rotation, { clientSecret }: Version): Promise<void> {
  const title = 'A token by AWSCURRENT';
  if (await prove({ title, clientSecret, wanted: 'accepted', converging: false }, rotation)) return;
  throw new RotationError(
    `Cognito refuses the secret that ${rotation.store.id} has as AWSCURRENT (invalid_client). Nothing was deleted, ` +
      'since the old secret may be the only one that works. Store the secret that works as AWSCURRENT first.',
  );
}

async function assertRefused(rotation: Rotation, { clientSecret }: Version): Promise<void> {
  const title = 'No token by AWSPREVIOUS: invalid_client';
  if (await prove({ title, clientSecret, wanted: 'refused' }, rotation)) return;
  throw new RotationError(
    `Cognito accepts the secret that ${rotation.store.id} has as AWSPREVIOUS still, though it holds one secret of ` +
      `${rotation.client} only. Run the same command again in some minutes; if that stays so, tell AWS.`,
  );
}

const unfinished = (rotation: Rotation) =>
  new RotationError(
    `A rotation of ${rotation.client} is unfinished: ${rotation.store.id} has a version with AWSPENDING. Nothing was deleted. Finish it ` +
      `first: ${rotateCommand(rotation)}`,
  );
