import type { Labels } from '../ports.js';
import type { Rotation } from '../rotation.js';

/** Makes the pending version the current one, unless an earlier call did; the old one becomes AWSPREVIOUS. */
export async function finish(
  { store, steps }: Rotation,
  { current }: Labels,
  pending: string,
): Promise<void> {
  await steps.run('4/4 finish: AWSCURRENT is the new secret, AWSPREVIOUS the old one', async () => {
    if (current !== pending) await store.promote(current, pending);
    await store.clearPending(pending);
  });
}
