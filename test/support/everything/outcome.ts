import { DeclarationError, ValidationError, assertValid, describeProblem } from '@oauth-issuers/constructs';
import type { TerraformStack } from 'cdktf';
import { configurationOf, testStack } from '../synth.js';
import type { Entry } from './entry.js';

/** What becomes of a construct: the problems that it is refused with, or its Terraform JSON. Any other error is thrown. */
export function outcomeOf(
  entry: Entry,
  change: (valid: object) => unknown,
): { readonly problems: readonly string[]; readonly json: string } {
  try {
    const stack = testStack(
      (empty: TerraformStack) => void entry.make(empty, change(entry.props(empty)) as never),
    );
    assertValid(stack.node.root);
    return { problems: [], json: JSON.stringify(configurationOf(stack)) };
  } catch (error) {
    if (error instanceof ValidationError) return { problems: error.problems.map(describeProblem), json: '' };
    if (error instanceof DeclarationError) return { problems: [error.message], json: '' };
    throw error;
  }
}

/** The properties that problems are about. */
export function propertiesOf(problems: readonly string[]): string[] {
  return problems.map((problem) => problem.split('\n')[0]!.replace(/^\[[^\]]*\] /, ''));
}
