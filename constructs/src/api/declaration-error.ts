import { describeProblem, describeValue, type Problem } from '../validation/index.js';

/** A declaration that cannot be built. `problems` has an entry for each problem of the declaration, all of them at once. */
export class DeclarationError extends Error {
  override readonly name = 'DeclarationError';

  constructor(
    readonly api: string,
    readonly problems: readonly Problem[],
  ) {
    super(`API ${describeValue(api)}:\n\n  ${problems.map(describeProblem).join('\n  ')}\n`);
  }
}
