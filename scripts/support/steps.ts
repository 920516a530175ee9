import { createSpinner } from 'nanospinner';

/** Options of {@link Steps}. */
export interface StepsOptions {
  /** Where progress goes; results go to stdout. @default stderr */
  readonly stream?: NodeJS.WriteStream;
  /** No spinner, also on a terminal: for steps beside which something else prints. @default false */
  readonly plain?: boolean;
}

/** Says what a command is doing: a spinner on a terminal, a plain line for each finished step in a pipe. */
export class Steps {
  readonly #interactive: boolean;

  readonly #stream: NodeJS.WriteStream;

  constructor({ stream = process.stderr, plain = false }: StepsOptions = {}) {
    this.#stream = stream;
    this.#interactive = !plain && stream.isTTY && process.env['CI'] === undefined;
  }

  /** Runs one step and says how long it took. What it throws is passed on, after the step is shown as failed. */
  async run<T>(title: string, work: () => Promise<T>): Promise<T> {
    const started = performance.now();
    const spinner = this.#interactive ? createSpinner(title, { stream: this.#stream }).start() : undefined;
    const finish = (mark: string): void => {
      const line = `${title} (${((performance.now() - started) / 1000).toFixed(1)} s)`;
      if (!spinner) this.#stream.write(`${mark} ${line}\n`);
      else if (mark === '✓') spinner.success(line);
      else spinner.error(line);
    };
    try {
      const result = await work();
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
