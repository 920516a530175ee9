import { join } from 'node:path';
import { runChild, type ChildOptions } from './child.js';
import { Failure } from './failure.js';
import type { Lifetime } from './lifetime.js';
import { readStacks, type Stack } from './stacks.js';

/** The app's command line, as in cdktf.json. From Node 22 on, cdktf 0.21 makes Node warn of `util.isArray`. */
export const APP = [
  '--disable-warning=DEP0044',
  '--conditions=@oauth-issuers/source',
  '--import',
  'tsx',
  'stacks/src/main.ts',
] as const;

const COMPILER = join('node_modules', 'typescript', 'bin', 'tsc');

/** Options of {@link synthesize}. */
export interface SynthesizeOptions {
  readonly outdir: string;
  /** Value of `ENVIRONMENTS`. */
  readonly environments: string;
  readonly lifetime: Lifetime;
  /** More for the app's environment. */
  readonly env?: ChildOptions['env'];
}

/**
 * Checks the types of the stacks and synthesizes them beside that, as `cdktf synth` does, without the seconds that its
 * command line takes to start.
 *
 * @returns the stacks, each after those that it depends on
 * @throws {Failure} exit code 2, with what the compiler said, or else what the app said, if one of them refuses
 */
export async function synthesize(options: SynthesizeOptions): Promise<readonly Stack[]> {
  const results = await Promise.allSettled([checkTypes(options), runApp(options)]);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
  return readStacks(options.outdir);
}

/** The app runs from its sources, which nothing else checks. What was checked before and is unchanged takes no time. */
async function checkTypes({ lifetime, env }: SynthesizeOptions): Promise<void> {
  const pretty = process.stderr.isTTY && process.env['NO_COLOR'] === undefined ? ['--pretty'] : [];
  const { exitCode, output } = await runChild(process.execPath, [COMPILER, '-b', 'stacks', ...pretty], {
    lifetime,
    output: 'keep',
    env: { ...env, NODE_EXTRA_CA_CERTS: undefined },
  });
  if (exitCode !== 0) throw new Failure(`The stacks do not compile:\n${output.trim()}`, 2);
}

async function runApp({ outdir, environments, lifetime, env }: SynthesizeOptions): Promise<void> {
  const { exitCode, output } = await runChild(process.execPath, APP, {
    lifetime,
    output: 'keep',
    env: { ...env, CDKTF_OUTDIR: outdir, ENVIRONMENTS: environments, NODE_EXTRA_CA_CERTS: undefined },
  });
  if (exitCode !== 0) throw new Failure(`The synthesis failed:\n${output.trim()}`, 2);
}
