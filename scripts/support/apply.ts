import { PLAN_FILE } from './environment-stacks.js';
import { Failure } from './failure.js';
import type { Lifetime } from './lifetime.js';
import type { Stack } from './stacks.js';
import { terraform } from './terraform.js';

/** The part of a plan in JSON that is read here. @see https://developer.hashicorp.com/terraform/internals/json-format#plan-representation */
interface PlanJson {
  /** Since Terraform 1.8. */
  readonly applyable?: boolean;
}

/** Whether there is anything to apply in the plan of a stack; true if that Terraform cannot tell. */
export async function hasChanges({ directory }: Stack, lifetime: Lifetime): Promise<boolean> {
  const { exitCode, output } = await terraform(directory, ['show', '-json', PLAN_FILE], {
    lifetime,
    output: 'keep',
  });
  if (exitCode !== 0) throw new Failure(`Terraform cannot read its plan:\n${output.trim()}`);
  return (JSON.parse(output) as PlanJson).applyable !== false;
}

/**
 * Applies the plan of a stack: what was shown, and nothing else. Interrupted, Terraform is asked once to stop, finishes
 * what it has begun and saves its state, however long that takes; it is never killed.
 */
export async function applyPlan({ name, directory }: Stack, lifetime: Lifetime): Promise<void> {
  const args = ['apply', '-input=false', ...(process.stdout.isTTY ? [] : ['-no-color']), PLAN_FILE];
  const { exitCode } = await terraform(directory, args, { lifetime, graceMs: Infinity });
  if (exitCode !== 0) throw new Failure(`The deploy of ${name} failed; Terraform says why above.`);
}

/** The outputs of a deployed stack, secrets among them, as `cdktf deploy --outputs-file` writes them. */
export async function readOutputs(
  { name, directory }: Stack,
  lifetime: Lifetime,
): Promise<Readonly<Record<string, unknown>>> {
  const { exitCode, output } = await terraform(directory, ['output', '-json'], { lifetime, output: 'keep' });
  if (exitCode !== 0) throw new Failure(`The outputs of ${name} cannot be read:\n${output.trim()}`);
  const outputs = JSON.parse(output) as Readonly<Record<string, { readonly value: unknown }>>;
  return Object.fromEntries(Object.entries(outputs).map(([key, { value }]) => [key, value]));
}
