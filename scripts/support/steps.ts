import { createSpinner } from 'nanospinner';

/** Says what a command is doing: a spinner on a terminal, a plain line for each finished step in a pipe. */
export class Steps {
  readonly #interactive: boolean;

  /** @param stream where progress goes; results go to stdout */
  constructor(private readonly stream: NodeJS.WriteStream = process.stderr) {
    this.#interactive = stream.isTTY && process.env['CI'] === undefined;
  }

  /** Runs one step and says how long it took. What it throws is passed on, after the step is shown as failed. */
  async run<T>(title: string, work: () => Promise<T>): Promise<T> {
    const started = performance.now();
    const spinner = this.#interactive ? createSpinner(title, { stream: this.stream }).start() : undefined;
    const finish = (mark: string): void => {
      const line = `${title} (${((performance.now() - started) / 1000).toFixed(1)} s)`;
      if (!spinner) this.stream.write(`${mark} ${line}\n`);
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
    this.stream.write(`${line}\n`);
  }
}
