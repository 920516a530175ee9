/** A command that a signal ended. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';

  constructor(readonly signal: NodeJS.Signals) {
    super(`Interrupted (${signal}). Nothing is left running.`);
  }

  /** 128 and the number of the signal, as shells have it. */
  get exitCode(): number {
    return this.signal === 'SIGTERM' ? 143 : 130;
  }
}

/** What a command is given to end cleanly, whatever ends it. */
export interface Lifetime {
  /** Aborted, with {@link Interrupted} as reason, when the process is asked to end. */
  readonly signal: AbortSignal;
  /** Has something done at the end, the latest first. */
  readonly defer: (cleanup: () => Promise<void> | void) => void;
}

/** Runs a command; then, also after a failure or a signal, everything that it deferred. */
export async function withLifetime<T>(command: (lifetime: Lifetime) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const cleanups: (() => Promise<void> | void)[] = [];
  const interrupt = (signal: NodeJS.Signals): void => controller.abort(new Interrupted(signal));
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  const interrupted = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason as Interrupted));
  });
  try {
    return await Promise.race([
      command({ signal: controller.signal, defer: (cleanup) => cleanups.push(cleanup) }),
      interrupted,
    ]);
  } finally {
    for (const cleanup of cleanups.reverse()) await cleanup();
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}
