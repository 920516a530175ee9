import { Construct, type IConstruct } from 'constructs';
import { Checks } from './checks.js';
import { problemsAt } from './report.js';
import type { Rule } from './rule.js';
import { ValidationError } from './synth-error.js';

/**
 * Runs the validations of all constructs below `root`, in all stacks. `app.synth()` stops at the first stack that
 * has a problem; call this before it to see them all.
 *
 * @throws {ValidationError} if there is a problem, or `root` is no construct
 */
export function assertValid(root: IConstruct): void {
  if (!Construct.isConstruct(root)) {
    throw new ValidationError([
      { property: 'root', received: root, allowed: 'a construct: the app, or a stack' },
    ]);
  }
  const problems = root.node.findAll().flatMap(problemsAt);
  if (problems.length > 0) throw new ValidationError(problems);
}

/**
 * Checks one value at once, where there is no construct that could report it at synth.
 *
 * @returns the value
 * @throws {ValidationError} if the rule does not accept it; an unresolved token passes
 */
export function assertThat<T>(property: string, value: T, rule: Rule<T>): T {
  const { problems } = new Checks().that(property, value, rule);
  if (problems.length > 0) throw new ValidationError(problems);
  return value;
}
