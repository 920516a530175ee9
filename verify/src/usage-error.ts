/** The command line, a file or a manifest is not as it must be: exit code 2. Says all problems at once. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  /** @param problems one text each: what, where, received, allowed, how to mend; at least one */
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}
