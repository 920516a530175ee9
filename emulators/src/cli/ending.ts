import { watchParents } from '../processes/parents.js';

/** What a terminal, a shell or a process manager sends to end a program; each would otherwise end it with its files left. */
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT'] as const;

/**
 * Resolves when this process is asked to end, or when the program that started it is gone. Whoever asks a second time
 * does not want to wait: then the process ends at once, and only its files are removed before.
 */
export function untilAskedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const ask = (): void => {
      if (asked) process.exit();
      asked = true;
      resolve();
    };
    for (const signal of SIGNALS) process.on(signal, ask);
    watchParents(resolve);
  });
}
