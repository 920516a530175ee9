import { cdktf } from '../support/cdktf.js';
import { environmentArgument } from '../support/environment-argument.js';
import { withLifetime } from '../support/lifetime.js';
import { requireRemoteState } from '../support/remote-state.js';
import { stacksOf } from '../support/stacks.js';

const USAGE = `Usage: npm run deploy -- ENVIRONMENT [options of cdktf deploy, such as --auto-approve]

Deploys the environment's stacks to the accounts that the AWS and Azure credentials of this shell lead to, and writes
reports/ENVIRONMENT/outputs.json (mode 0600: it holds client secrets).
Exit codes: 0 deployed · 1 the deploy failed · 2 usage`;

/** `npm run deploy`: to real accounts. */
export async function deploy(args: readonly string[]): Promise<number> {
  const { name, outputsFile, rest } = await environmentArgument(args, USAGE);
  requireRemoteState();
  const { exitCode } = await withLifetime((lifetime) =>
    cdktf(
      [
        'deploy',
        ...stacksOf(name),
        '--outputs-file',
        outputsFile,
        '--outputs-file-include-sensitive-outputs',
        ...rest,
      ],
      { lifetime, terminal: true, env: { ENVIRONMENTS: name } },
    ),
  );
  return exitCode;
}
