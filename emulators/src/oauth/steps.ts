/** What is known of a request: what it began with, and what each step has learnt. */
type Known = object;

interface Step {
  readonly name: string;
  readonly run: (known: never) => unknown;
}

/**
 * The way of a request as named steps, each of which checks something, or learns something that those after it know. A
 * step refuses by throwing.
 *
 * @see https://github.com/panva/node-oidc-provider/blob/main/lib/actions/token.js
 */
export class Steps<Begin extends Known, End extends Known = Begin> {
  private constructor(private readonly steps: readonly Step[]) {}

  /** No step yet. */
  static from<Begin extends Known>(): Steps<Begin> {
    return new Steps<Begin>([]);
  }

  /** The names of the steps, in their order. */
  get names(): readonly string[] {
    return this.steps.map(({ name }) => name);
  }

  /** The same with one more step, which only checks. */
  check(name: string, run: (known: End) => void): Steps<Begin, End> {
    return new Steps([...this.steps, { name, run }]);
  }

  /** The same with one more step, which learns something. */
  learn<More extends Known>(
    name: string,
    run: (known: End) => More | Promise<More>,
  ): Steps<Begin, End & More> {
    return new Steps([...this.steps, { name, run }]);
  }

  /** Takes a request the whole way. */
  async run(begin: Begin): Promise<End> {
    let known: Known = begin;
    for (const { run } of this.steps)
      known = { ...known, ...((await run(known as never)) as Known | undefined) };
    return known as End;
  }
}
