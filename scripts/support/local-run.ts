import type { Deployed } from './deployed.js';
import { explainUse } from './keep.js';
import { Interrupted, withLifetime, type Lifetime } from './lifetime.js';
import { verifyLocally } from './local-verification.js';
import { Steps } from './steps.js';

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
      const steps = new Steps({ signal: lifetime.signal });
      const deployed = await deploy(steps, lifetime);
      const exitCode = await verifyLocally(name, deployed, { steps, lifetime });
      if (!keep) return exitCode;
      await explainUse(deployed, steps);
      verified = exitCode;
      return await new Promise<never>(() => undefined);
    });
  } catch (error) {
    if (error instanceof Interrupted && verified !== undefined) return verified;
    throw error;
  }
}
