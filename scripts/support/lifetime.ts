import { rm } from 'node:fs/promises';
import { constants } from 'node:os';
import { watchParents } from '@oauth-issuers/emulators/processes';
import { Guard } from './guard.js';

/** What people, terminals and pipelines end a command with. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

/** A command that a signal ended. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';

  constructor(readonly signal: NodeJS.Signals) {
    super(`Interrupted (${signal}). Nothing is left running.`);
  }

  /** 128 and the number of the signal, as shells have it. */
  get exitCode(): number {
    return 128 + constants.signals[this.signal];
  }
}

type Cleanup = () => Promise<void> | void;

/** What a command is given to end cleanly, whatever ends it. */
export interface Lifetime {
  /** Aborted, with {@link Interrupted} as reason, when the process is asked to end. */
  readonly signal: AbortSignal;
  /** Has something done at the end, the latest first; at once, if the end has been. */
  readonly defer: (cleanup: Cleanup) => void;
  /** Ends what was started, should this process be killed. */
  readonly guard: Guard;
  /** Has a directory of this command's own removed at the end, also if this process is killed. */
  readonly removeAtEnd: (directory: string) => void;
}

/**
 * Runs a command; then, also after a failure or a signal, everything that it deferred. Further signals change nothing,
 * and a parent that is gone counts as a closed terminal.
 */
export async function withLifetime<T>(command: (lifetime: Lifetime) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const { signal } = controller;
  const interrupt = (name: NodeJS.Signals): void => controller.abort(new Interrupted(name));
  for (const name of SIGNALS) process.on(name, interrupt);
  const unwatch = watchParents(() => interrupt('SIGHUP'));
  const interrupted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Interrupted));
  });
  const cleanups = new Cleanups();
  const guard = new Guard();
  const defer = (cleanup: Cleanup): void => cleanups.add(cleanup);
  const removeAtEnd = (directory: string): void => {
    guard.remove(directory);
    defer(() => rm(directory, { recursive: true, force: true, maxRetries: 3 }));
  };
  try {
    return await Promise.race([command({ signal, defer, guard, removeAtEnd }), interrupted]);
  } finally {
    await cleanups.run();
    await guard.close();
    unwatch();
    // npm passes on a Ctrl-C that the terminal has sent already: it may come when all is done, and must not end this
    // process before it has said why it ends.
    if (signal.aborted) showCursor();
    else for (const name of SIGNALS) process.off(name, interrupt);
  }
}

/** What is to be done at the end. One that fails keeps none of the others from being done. */
class Cleanups {
  readonly #open: Cleanup[] = [];
  #ended = false;

  add(cleanup: Cleanup): void {
    if (this.#ended) void attempt(cleanup);
    else this.#open.push(cleanup);
  }

  async run(): Promise<void> {
    for (let cleanup = this.#open.pop(); cleanup; cleanup = this.#open.pop()) await attempt(cleanup);
    this.#ended = true;
  }
}

async function attempt(cleanup: Cleanup): Promise<void> {
  try {
    await cleanup();
  } catch (error) {
    console.error(`While cleaning up: ${(error as Error).message}`);
  }
}

/** A program that was ended while it drew on the terminal may have hidden the cursor. */
function showCursor(): void {
  if (process.stderr.isTTY) process.stderr.write('\u001b[?25h');
}
