import type { Rotation } from '../rotation.js';
import type { Version } from '../version.js';

/**
 * Gives the pending secret to Cognito as the client's second one. If there are two already, an earlier call did that,
 * and the next step shows whether it is so.
 */
export async function set({ secrets, steps }: Rotation, pending: Version): Promise<void> {
  const held = await secrets.list();
  if (held.length > 1) {
    steps.say('  2/4 set: Cognito has two secrets of the client');
    return;
  }
  await steps.run('2/4 set: the pending secret, as second one in Cognito', () =>
    secrets.add(pending.clientSecret),
  );
}
