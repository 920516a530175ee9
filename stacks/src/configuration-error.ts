/** What a person set and that cannot be used: an environment variable, or a property of an environment. */
export interface ConfigurationProblem {
  /** The environment variable, or the place of the property, such as `environments.prod.region`. */
  readonly variable: string;
  readonly received: string;
  readonly allowed: string;
  readonly mend?: string;
}

/** Settings that cannot be used. `problems` has an entry for each of them, all at once. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';

  constructor(readonly problems: readonly ConfigurationProblem[]) {
    super(problems.map(describe).join('\n'));
  }
}

function describe({ variable, received, allowed, mend }: ConfigurationProblem): string {
  const lines = [variable, `  received  ${received}`, `  allowed   ${allowed}`];
  return [...lines, ...(mend === undefined ? [] : [`  mend      ${mend}`])].join('\n');
}
