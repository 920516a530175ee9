import { setTimeout as delay } from 'node:timers/promises';

/** Resolves when the condition holds, however long that takes; the test's own limit is what ends a wait in vain. */
export async function eventually(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await delay(20);
}
