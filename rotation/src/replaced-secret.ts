import { RotationError } from './rotation-error.js';
import { prove } from './prove.js';
import type { Rotation } from './rotation.js';
import type { Version } from './version.js';
import { replaces } from './version-id.js';

/** What is known of a client with two secrets, of which the current one works. */
export interface TwoSecrets {
  /** The ids of the two in Cognito. */
  readonly held: readonly string[];
  readonly current: Version;
  readonly previous: Version | undefined;
}

/**
 * Which of Cognito's two secrets is not the current one. That follows from what the versions were made to replace,
 * and never from dates: after a rollback, the older secret is the current one.
 *
 * @throws {RotationError} if it is not certain
 */
export async function replacedSecret(
  rotation: Rotation,
  { held, current, previous }: TwoSecrets,
): Promise<string> {
  for (const version of [current, previous]) {
    const replaced = held.find((id) => version && replaces(version.id, id));
    if (!version || replaced === undefined) continue;
    if (version.clientSecret === current.clientSecret) return replaced;
    if (await works(rotation, version)) return held.find((id) => id !== replaced)!;
  }
  throw uncertain(rotation, held);
}

/** After a rollback: both work, and the previous one is not the secret that it was made to replace, so the current one is. */
const works = (rotation: Rotation, { clientSecret }: Version) =>
  prove({ title: 'A token by AWSPREVIOUS', clientSecret, wanted: 'accepted', converging: false }, rotation);

const uncertain = ({ client, store }: Rotation, held: readonly string[]) =>
  new RotationError(
    `Cognito holds two secrets of ${client} (${held.join(' and ')}), and this command did not make the versions ` +
      `AWSCURRENT and AWSPREVIOUS of ${store.id} from them: someone else is rotating it. Which one is in use cannot be ` +
      'told, so nothing was deleted. Delete the one that is not in use: aws cognito-idp delete-user-pool-client-secret',
  );
