import { dependable, type ITerraformDependable, type TerraformResource, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';

/** Has a resource made after another one; across stacks, one stack deployed after the other. */
export function waitFor(resource: TerraformResource, other: ITerraformDependable | undefined): void {
  if (other === undefined) return;
  const stack = TerraformStack.of(resource);
  const otherStack = Construct.isConstruct(other) ? TerraformStack.of(other) : stack;
  if (otherStack !== stack) return stack.addDependency(otherStack);
  const waits = (WAITS.get(resource) ?? new Set()).add(referenceTo(other));
  WAITS.set(resource, waits);
  resource.dependsOn = [...waits];
}

const WAITS = new WeakMap<TerraformResource, Set<string>>();
const REFERENCES = new WeakMap<ITerraformDependable, string>();

/** Made once for all that wait for the same: each making costs cdktf a stack trace. */
function referenceTo(other: ITerraformDependable): string {
  const reference = REFERENCES.get(other) ?? dependable(other);
  REFERENCES.set(other, reference);
  return reference;
}
