import { RotationError } from '../rotation-error.js';
import { prove } from '../prove.js';
import type { Rotation } from '../rotation.js';
import type { Version } from '../version.js';

/** Proves by a token each that the pending and the current secret work. @throws {RotationError} if one does not */
export async function test(
  rotation: Rotation,
  { pending, current }: { readonly pending: Version; readonly current: Version },
): Promise<void> {
  if (!(await works(rotation, 'AWSPENDING', pending))) throw pendingRefused(rotation);
  if (!(await works(rotation, 'AWSCURRENT', current))) throw currentRefused(rotation, pending);
}

const works = (rotation: Rotation, label: string, { clientSecret }: Version) =>
  prove({ title: `3/4 test: a token by ${label}`, clientSecret, wanted: 'accepted' }, rotation);

const pendingRefused = ({ client, store }: Rotation) =>
  new RotationError(
    `Cognito holds two secrets of ${client} and refuses the one that ${store.id} has as AWSPENDING (invalid_client): ` +
      'either the change needs longer, then run the same command again; or someone else added the second one, then ' +
      'delete the one that is not in use (aws cognito-idp list-user-pool-client-secrets, ' +
      'delete-user-pool-client-secret), and run it again. AWSCURRENT is as it was.',
  );

const currentRefused = ({ store }: Rotation, { id }: Version) =>
  new RotationError(
    `The pending secret works, but Cognito refuses the one that ${store.id} has as AWSCURRENT (invalid_client): ` +
      'applications that read it get no token now. Store the secret that works as AWSCURRENT and run the same command ' +
      `again, or make the pending one the current one at once: aws secretsmanager update-secret-version-stage ` +
      `--secret-id ${store.id} --version-stage AWSCURRENT --move-to-version-id ${id} --remove-from-version-id VERSION`,
  );
