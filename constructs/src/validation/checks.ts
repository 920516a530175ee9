import { Annotations, Token } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { Problem } from './problem.js';
import { isAt, unjudgedPlaces } from './unjudged-places.js';
import { reportAtSynth } from './report.js';
import type { Rule } from './rule.js';

/**
 * Collects the problems of one construct. A value that is absent, or that is an unresolved token, passes: what it
 * will be is not known yet.
 */
export class Checks {
  readonly problems: Problem[] = [];
  /** What is allowed, and worth a second look. */
  readonly warnings: string[] = [];

  /** @param unjudged places whose value could not be read or is overridden: what is there is not worth a problem */
  constructor(private readonly unjudged: readonly string[] = []) {}

  /** Whether a property could be read and reaches Terraform, so that others can be judged by it. */
  knows(property: string): boolean {
    return !this.unjudged.some((place) => isAt(place, property));
  }

  /** Checks one value. */
  that<T>(property: string, value: T | undefined, rule: Rule<T>): this {
    return value === undefined || Token.isUnresolved(value) ? this : this.literal(property, value, rule);
  }

  /** Checks a value that has to be known at synth: a token does not pass. */
  literal<T>(property: string, value: T, rule: Rule<T>): this {
    if (rule.accepts(value)) return this;
    const { allowed, see } = rule;
    return this.fail({ property, received: value, allowed, remediation: rule.remediation?.(value), see });
  }

  /** Checks every value of a list. */
  each<T>(property: string, values: readonly T[] | undefined, rule: Rule<T>): this {
    if (!Token.isUnresolved(values))
      values?.forEach((value, index) => this.that(`${property}[${index}]`, value, rule));
    return this;
  }

  /** Checks that a list has no value twice. */
  unique(property: string, values: readonly string[], why: Pick<Problem, 'remediation' | 'see'> = {}): this {
    const seen = new Set<string>();
    values.forEach((value, index) => {
      if (seen.has(value))
        this.fail({ property: `${property}[${index}]`, received: value, allowed: 'each value once', ...why });
      seen.add(value);
    });
    return this;
  }

  fail(problem: Problem): this {
    if (this.knows(problem.property)) this.problems.push(problem);
    return this;
  }

  warn(message: string): this {
    this.warnings.push(message);
    return this;
  }
}

/**
 * Has a construct checked when the app is synthesized, so that all problems of a run are reported at once and each
 * with the path of its construct. The checks run only then: they see what was added after the constructor. Warnings
 * become annotations, which cdktf shows.
 */
export function checkAtSynth(construct: IConstruct, run: (checks: Checks) => void): void {
  reportAtSynth(construct, () => {
    const checks = new Checks(unjudgedPlaces(construct));
    run(checks);
    annotate(construct, checks.warnings);
    return checks.problems;
  });
}

/** Validations may run more than once, annotations stay. */
function annotate(construct: IConstruct, warnings: readonly string[]): void {
  if (warnings.length === 0) return;
  const known = construct.node.metadata.map(({ data }) => data as unknown);
  for (const warning of warnings) if (!known.includes(warning)) Annotations.of(construct).addWarning(warning);
}
