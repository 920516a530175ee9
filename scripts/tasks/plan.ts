import { environmentArgument } from '../support/environment-argument.js';
import { planStack, synthesizeEnvironment } from '../support/environment-stacks.js';
import { withLifetime } from '../support/lifetime.js';
import { requireRemoteState } from '../support/remote-state.js';

const USAGE = `Usage: npm run plan -- ENVIRONMENT [options of cdktf diff]

Checks the types of the stacks, synthesizes the environment and plans each of its stacks. Changes nothing.
Exit codes: 0 planned · 1 a plan failed · 2 usage, types or configuration · 130 interrupted`;

/** `npm run plan`: what a deploy would change. */
export async function plan(args: readonly string[]): Promise<number> {
  const { name, rest } = environmentArgument(args, USAGE);
  requireRemoteState();
  return withLifetime(async (lifetime) => {
    for (const stack of await synthesizeEnvironment(name, lifetime)) {
      const exitCode = await planStack(stack, rest, lifetime);
      if (exitCode !== 0) return exitCode;
    }
    return 0;
  });
}
