import { startSpinner } from './spinner.js';

/** Options of {@link Steps}. */
export interface StepsOptions {
  /** Where progress goes; results go to stdout. @default stderr */
  readonly stream?: NodeJS.WriteStream;
  /** No spinner, also on a terminal: for steps beside which something else prints. @default false */
  readonly plain?: boolean;
  /** When aborted, the step that is under way fails at once, with the signal's reason. @default - nothing interrupts */
  readonly signal?: AbortSignal;
}

/** Says what a command is doing: a spinner on a terminal, a plain line for each finished step in a pipe. */
export class Steps {
  readonly #interactive: boolean;
  readonly #stream: NodeJS.WriteStream;
  readonly #signal: AbortSignal | undefined;

  constructor({ stream = process.stderr, plain = false, signal }: StepsOptions = {}) {
    this.#stream = stream;
    this.#signal = signal;
    this.#interactive = !plain && stream.isTTY && process.env['CI'] === undefined;
  }

  /** Runs one step and says how long it took. What it throws is passed on, after the step is shown as failed. */
  async run<T>(title: string, work: () => Promise<T>): Promise<T> {
    const started = performance.now();
    const stopSpinner = this.#interactive ? startSpinner(this.#stream, title) : undefined;
    const finish = (mark: string): void => {
      stopSpinner?.();
      this.say(`${mark} ${title} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    };
    try {
      const result = await unlessAborted(work, this.#signal);
      finish('✓');
      return result;
    } catch (error) {
      finish('✗');
      throw error;
    }
  }

  /** A line of its own. */
  say(line: string): void {
    this.#stream.write(`${line}\n`);
  }
}

async function unlessAborted<T>(work: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work();
  signal.throwIfAborted();
  let abort = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason as Error);
    signal.addEventListener('abort', abort);
  });
  try {
    return await Promise.race([work(), aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
