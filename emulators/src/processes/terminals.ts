import { closeSync } from 'node:fs';
import { isatty } from 'node:tty';

const STDIO = [0, 1, 2] as const;

/**
 * Lets go, at the end of this process, of a terminal that has been closed meanwhile. Node 20 resets its terminal at the
 * end, and aborts (with a core file that holds secrets) when it is gone.
 *
 * @see https://github.com/nodejs/node/issues/51519
 */
export function releaseClosedTerminals(): void {
  const terminals = STDIO.filter((descriptor) => isatty(descriptor));
  process.once('exit', () => {
    for (const descriptor of terminals) if (!isatty(descriptor)) closeSync(descriptor);
  });
}
