import { TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';
import { assertConstruct } from '../shape/index.js';
import { describeValue } from '../validation/index.js';

/** The oldest version of the AWS provider that knows every argument of the constructs of this package. */
export const OLDEST_AWS_PROVIDER = '5.100.0';
const FIRST_UNTRIED = '7.0.0';
const REQUIRED = new WeakMap<TerraformStack, string>();

/**
 * Widens the version of the AWS provider that a stack accepts, from the one that the bindings were made of to any
 * from the newest `atLeast` asked for in this stack up to, and without, 7.0.0. A construct that uses an argument that
 * came with a later version calls it with that version.
 *
 * @param atLeast three numbers, such as `6.5.0`
 * @throws {ValidationError} if the scope is no construct
 * @throws {RangeError} if `atLeast` is not three numbers, or not below 7.0.0
 * @see https://developer.hashicorp.com/terraform/language/expressions/version-constraints
 */
export function requireAwsProvider(scope: IConstruct, atLeast = OLDEST_AWS_PROVIDER): void {
  assertConstruct('scope', scope);
  if (
    typeof atLeast !== 'string' ||
    !/^\d+\.\d+\.\d+$/.test(atLeast) ||
    compare(atLeast, FIRST_UNTRIED) >= 0
  ) {
    throw new RangeError(
      `A version of the AWS provider has three numbers, below ${FIRST_UNTRIED}; received ${describeValue(atLeast)}.`,
    );
  }
  const stack = TerraformStack.of(scope);
  const known = REQUIRED.get(stack);
  if (known !== undefined && compare(known, atLeast) >= 0) return;
  REQUIRED.set(stack, atLeast);
  stack.addOverride('terraform.required_providers.aws.version', `>= ${atLeast}, < ${FIRST_UNTRIED}`);
}

function compare(left: string, right: string): number {
  const parts = right.split('.').map(Number);
  const differences = left.split('.').map((part, index) => Number(part) - parts[index]!);
  return differences.find((difference) => difference !== 0) ?? 0;
}
