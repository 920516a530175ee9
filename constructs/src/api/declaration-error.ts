import { describeProblems, describeValue, type Problem, SynthError } from '../validation/index.js';

/** A declaration that cannot be built. */
export class DeclarationError extends SynthError {
  override readonly name = 'DeclarationError';

  constructor(
    readonly api: string,
    problems: readonly Problem[],
  ) {
    // The heading says the place of all of them.
    const message = describeProblems(problems, `API ${describeValue(api)}:`);
    super(
      problems.map((problem) => ({ ...problem, place: api })),
      message,
    );
  }
}
