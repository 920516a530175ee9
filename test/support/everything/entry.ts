import type { TerraformStack } from 'cdktf';

/** A construct of the package with every property that it has. */
export interface Entry {
  readonly name: string;
  /** Valid properties, all of them; made anew for each stack, since some are constructs of it. */
  props(stack: TerraformStack): object;
  /** Makes it of these properties, or of what a test made of them. */
  make(stack: TerraformStack, props: never): unknown;
}

/** An entry whose properties the compiler counts: one that is added to the type has to be added here. */
export function entry<T extends object>(
  name: string,
  make: (stack: TerraformStack, props: T) => unknown,
  props: (stack: TerraformStack) => Required<T>,
): Entry {
  return { name, make, props };
}
