import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cdktf } from './cdktf.js';
import type { Lifetime } from './lifetime.js';
import { ROOT } from './paths.js';
import { selectStacks, type Stack } from './stacks.js';
import { Steps } from './steps.js';
import { synthesize } from './synth.js';

const OUTDIR = join(ROOT, 'cdktf.out');

/** Milliseconds that an interrupted plan has to give the state free: killed, it would leave it locked. */
const PLAN_GRACE_MS = 60_000;

/** Where `cdktf diff` leaves the plan, in the directory of the stack. */
export const PLAN_FILE = 'plan';

/** Checks the types of the stacks, and synthesizes those of an environment. @throws {Failure} exit code 2 */
export async function synthesizeEnvironment(name: string, lifetime: Lifetime): Promise<readonly Stack[]> {
  const steps = new Steps({ signal: lifetime.signal });
  const options = { outdir: OUTDIR, environments: name, lifetime };
  return selectStacks(await steps.run(`Synthesize ${name}`, () => synthesize(options)));
}

/**
 * Plans a stack, and shows the plan. It stays in {@link PLAN_FILE} until the command ends.
 *
 * @param options of `cdktf diff`
 * @returns the exit code
 */
export async function planStack(
  { name, directory }: Stack,
  options: readonly string[],
  lifetime: Lifetime,
): Promise<number> {
  // A plan holds secrets.
  lifetime.defer(() => rm(join(directory, PLAN_FILE), { force: true }));
  const { exitCode } = await cdktf(['diff', name, ...options], {
    outdir: OUTDIR,
    lifetime,
    graceMs: PLAN_GRACE_MS,
  });
  return exitCode;
}
