import { join } from 'node:path';
import { startLocalCloud, type LocalCloud } from '@oauth-issuers/emulators';
import { parseLocalArguments } from '../support/arguments.js';
import { cdktf } from '../support/cdktf.js';
import { Failure } from '../support/failure.js';
import type { Lifetime } from '../support/lifetime.js';
import { runLocally } from '../support/local-run.js';
import type { Steps } from '../support/steps.js';
import { localEnvironment, requireTerraform } from '../support/terraform.js';

const USAGE = `Usage: npm run deploy:local -- [--keep] [stack…]

Does what npm start does, through cdktf deploy and the real providers: starts the local cloud, deploys the stacks to
it (default: dev-cognito and dev-entra), and verifies them. The environment's own AWS and Azure credentials are never used.

  --keep   leave the local cloud up until Ctrl-C, and say how to use it

Exit codes: 0 every check passed · 1 the deploy or a check failed · 2 usage or configuration · 3 inconclusive · 130 interrupted`;

/** `npm run deploy:local`: from the declaration to the report, through Terraform. */
export async function deployLocal(args: readonly string[]): Promise<number> {
  const { keep, stacks } = parseLocalArguments(args, USAGE, true);
  return runLocally({
    name: 'deploy-local',
    keep,
    async deploy(steps, lifetime) {
      await requireTerraform(lifetime);
      warnOfTrust(stacks, steps);
      const cloud = await steps.run('Start the local cloud', () => open(lifetime));
      return { cloud, outputsFile: await deployTo(cloud, stacks, lifetime) };
    },
  });
}

async function open(lifetime: Lifetime): Promise<LocalCloud> {
  const starting = startLocalCloud();
  lifetime.defer(async () => (await starting).close());
  return starting;
}

/**
 * Deploys to a local cloud by `cdktf deploy`. Configuration and state lie in the cloud's own directory: a state of
 * the repository's root, which may be that of a real account, is never touched.
 *
 * @param stacks none for every stack of the environments
 * @returns the outputs file, with secrets, readable by its owner alone
 */
async function deployTo(cloud: LocalCloud, stacks: readonly string[], lifetime: Lifetime): Promise<string> {
  const outputsFile = join(cloud.directory, 'outputs.json');
  const { exitCode } = await cdktf(
    [
      'deploy',
      ...(stacks.length === 0 ? ['*'] : stacks),
      ...['--auto-approve', '--skip-provider-lock', '--output', join(cloud.directory, 'cdktf.out')],
      ...['--outputs-file', outputsFile, '--outputs-file-include-sensitive-outputs'],
    ],
    { lifetime, env: { ...localEnvironment(cloud), STATE_BACKEND: `file://${cloud.directory}` } },
  );
  if (exitCode !== 0) throw new Failure('The deploy failed; Terraform says why above.');
  return outputsFile;
}

function warnOfTrust(stacks: readonly string[], steps: Steps): void {
  const entra = stacks.length === 0 || stacks.some((stack) => stack.endsWith('-entra'));
  if (process.platform === 'linux' || !entra) return;
  steps.say(
    'Go reads SSL_CERT_FILE on Linux only, so here the azuread provider will not trust the local cloud. ' +
      'Deploy the Entra stack on Linux or in a container; npm start rehearses it everywhere.',
  );
}
