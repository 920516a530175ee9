import { runChild } from './child.js';
import { Failure } from './failure.js';
import type { Lifetime } from './lifetime.js';

/** The app's command line, as in cdktf.json. From Node 22 on, cdktf 0.21 makes Node warn of `util.isArray`. */
export const APP = [
  '--disable-warning=DEP0044',
  '--conditions=@oauth-issuers/source',
  '--import',
  'tsx',
  'stacks/src/main.ts',
] as const;

/** Options of {@link synthesize}. */
export interface SynthesizeOptions {
  readonly outdir: string;
  /** Value of `ENVIRONMENTS`. */
  readonly environments: string;
  readonly lifetime: Lifetime;
}

/**
 * Synthesizes as `cdktf synth` does, without the seconds that its command line takes to start.
 *
 * @throws {Failure} with what the app said, if it refuses
 */
export async function synthesize({ outdir, environments, lifetime }: SynthesizeOptions): Promise<void> {
  const { exitCode, output } = await runChild(process.execPath, APP, {
    lifetime,
    output: 'keep',
    env: { CDKTF_OUTDIR: outdir, ENVIRONMENTS: environments, NODE_EXTRA_CA_CERTS: undefined },
  });
  if (exitCode !== 0) throw new Failure(`The synthesis failed:\n${output.trim()}`, exitCode);
}
