import { mkdir } from 'node:fs/promises';
import { writePrivateFile } from '@oauth-issuers/emulators';
import { applyPlan, hasChanges, readOutputs } from '../support/apply.js';
import { askForApproval, requireTerminal } from '../support/approval.js';
import { environmentArgument } from '../support/environment-argument.js';
import { planStack, synthesizeEnvironment } from '../support/environment-stacks.js';
import { Failure } from '../support/failure.js';
import { Interrupted, withLifetime, type Lifetime } from '../support/lifetime.js';
import type { Stack } from '../support/stacks.js';
import { requireRemoteState } from '../support/remote-state.js';
import { requireTerraform } from '../support/terraform.js';

const USAGE = `Usage: npm run deploy -- ENVIRONMENT [--auto-approve] [options of cdktf diff]

Deploys the environment's stacks to the accounts that the AWS and Azure credentials of this shell lead to: checks the
types, synthesizes, then stack by stack shows the plan, asks for an approval, and applies that very plan. Writes
reports/ENVIRONMENT/outputs.json (mode 0600: it holds client secrets). Where CI is set, STATE_BACKEND has to be, too.

  --auto-approve   ask nobody

Interrupted, Terraform finishes what it has begun and saves its state; a second Ctrl-C changes nothing.

Exit codes: 0 deployed · 1 the deploy failed, or was not approved · 2 usage, types or configuration · 130 interrupted`;

const AUTO_APPROVE = '--auto-approve';

/** `npm run deploy`: to real accounts. */
export async function deploy(args: readonly string[]): Promise<number> {
  const { name, directory, outputsFile, rest } = environmentArgument(args, USAGE);
  requireRemoteState();
  const autoApprove = rest.includes(AUTO_APPROVE);
  const options = rest.filter((option) => option !== AUTO_APPROVE);
  return withLifetime(async (lifetime) => {
    const stacks = await synthesizeEnvironment(name, lifetime);
    if (!autoApprove) requireTerminal();
    await requireTerraform(lifetime);
    const outputs: Record<string, unknown> = {};
    for (const stack of stacks) {
      await deployStack(stack, { autoApprove, options, lifetime });
      outputs[stack.name] = await readOutputs(stack, lifetime);
    }
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await writePrivateFile(outputsFile, `${JSON.stringify(outputs, null, 2)}\n`);
    return 0;
  }).catch((error: unknown) => {
    if (error instanceof Interrupted)
      console.error('What was done is in the state. Run the same command again; it goes on from here.');
    throw error;
  });
}

interface DeployOptions {
  readonly autoApprove: boolean;
  /** Of `cdktf diff`. */
  readonly options: readonly string[];
  readonly lifetime: Lifetime;
}

async function deployStack(stack: Stack, { autoApprove, options, lifetime }: DeployOptions): Promise<void> {
  const { name } = stack;
  if ((await planStack(stack, options, lifetime)) !== 0)
    throw new Failure(`The plan of ${name} failed; Terraform says why above.`);
  if (!(await hasChanges(stack, lifetime))) return;
  const question = `\nApply this plan to ${name}? Only yes is an approval: `;
  if (!autoApprove && !(await askForApproval(question, lifetime.signal)))
    throw new Failure(`Not approved: nothing was changed in ${name}.`);
  await applyPlan(stack, lifetime);
}
