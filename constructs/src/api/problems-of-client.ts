import type { Problem } from '../validation/index.js';

/** What could not be read of the options that a client was made of. */
const PROBLEMS = new WeakMap<object, readonly Problem[]>();

/** Whether one of these functions made an object, and if so what was wrong with what it was made of. */
export function problemsOfClient(client: object): readonly Problem[] | undefined {
  return PROBLEMS.get(client);
}

/** Remembers what was wrong with what a client was made of. */
export function rememberProblems(client: object, problems: readonly Problem[]): void {
  PROBLEMS.set(client, problems);
}
