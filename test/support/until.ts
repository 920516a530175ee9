import type { ChildProcess } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';

/**
 * Waits for what a process is to bring about, however long a loaded machine needs for it: only the test's own limit ends
 * the wait.
 *
 * @throws {Error} if the process has ended, and it has not come about
 */
export async function until(cameAbout: () => boolean, child: ChildProcess): Promise<void> {
  for (;;) {
    const ended = child.exitCode ?? child.signalCode;
    if (cameAbout()) return;
    if (ended !== null)
      throw new Error(`The process ended (${ended}) before what was waited for: ${cameAbout.toString()}`);
    // A look at all processes takes a while itself.
    await setTimeout(100);
  }
}
