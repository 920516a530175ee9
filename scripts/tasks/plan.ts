import { cdktf } from '../support/cdktf.js';
import { environmentArgument } from '../support/environment-argument.js';
import { withLifetime } from '../support/lifetime.js';
import { requireRemoteState } from '../support/remote-state.js';
import { stacksOf } from '../support/stacks.js';

const USAGE = `Usage: npm run plan -- ENVIRONMENT [options of cdktf diff]

Synthesizes the environment and plans each of its stacks. Changes nothing.
Exit codes: 0 planned · 1 a plan failed · 2 usage`;

/** `npm run plan`: what a deploy would change. */
export async function plan(args: readonly string[]): Promise<number> {
  const { name, rest } = await environmentArgument(args, USAGE);
  requireRemoteState();
  return withLifetime(async (lifetime) => {
    for (const stack of stacksOf(name)) {
      const { exitCode } = await cdktf(['diff', stack, ...rest], { lifetime, env: { ENVIRONMENTS: name } });
      if (exitCode !== 0) return exitCode;
    }
    return 0;
  });
}
