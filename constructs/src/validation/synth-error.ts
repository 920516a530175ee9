import { describeProblems, type Problem } from './problem.js';

/** What is wrong in what somebody wrote, found before Terraform runs. `problems` has an entry for each, all at once. */
export abstract class SynthError extends Error {
  /** @param message the problems as a person reads them */
  constructor(
    readonly problems: readonly Problem[],
    message = describeProblems(problems),
  ) {
    super(message);
  }
}

/** What is wrong in a tree of constructs, or in an argument of a function. */
export class ValidationError extends SynthError {
  override readonly name = 'ValidationError';

  constructor(problems: readonly Problem[]) {
    const count = `${problems.length} problem${problems.length === 1 ? '' : 's'} found:`;
    super(problems, describeProblems(problems, count));
  }
}
