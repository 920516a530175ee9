import type { LocalCloud } from '@oauth-issuers/emulators';
import { explainUse } from './keep.js';
import { Interrupted, withLifetime, type Lifetime } from './lifetime.js';
import { verifyLocally } from './local-verification.js';
import { Steps } from './steps.js';

/** A local cloud with stacks in it, and what they say of themselves. */
export interface Deployed {
  readonly cloud: LocalCloud;
  readonly outputsFile: string;
}

/** What a command that runs against a local cloud of its own does. */
export interface LocalRun {
  /** The command, and so its reports' folder. */
  readonly name: string;
  /** Whether the cloud stays up until Ctrl-C. */
  readonly keep: boolean;
  /** Starts the cloud and creates the stacks in it; it ends with the lifetime. */
  readonly deploy: (steps: Steps, lifetime: Lifetime) => Promise<Deployed>;
}

/**
 * Deploys, verifies, and ends, or stays up until Ctrl-C.
 *
 * @returns the exit code of the verification, also after Ctrl-C if the cloud was to stay up: then that is its normal end
 */
export async function runLocally({ name, keep, deploy }: LocalRun): Promise<number> {
  let verified: number | undefined;
  try {
    return await withLifetime(async (lifetime) => {
      const steps = new Steps();
      const { cloud, outputsFile } = await deploy(steps, lifetime);
      const exitCode = await verifyLocally(name, cloud, outputsFile, { steps, lifetime });
      if (!keep) return exitCode;
      verified = exitCode;
      await explainUse(cloud, outputsFile, steps);
      return await new Promise<never>(() => undefined);
    });
  } catch (error) {
    if (error instanceof Interrupted && verified !== undefined) return verified;
    throw error;
  }
}
