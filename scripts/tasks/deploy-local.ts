import { join } from 'node:path';
import type { LocalCloud } from '@oauth-issuers/emulators';
import { parseLocalArguments } from '../support/arguments.js';
import { cdktf } from '../support/cdktf.js';
import { leadingNowhere, localEnvironment, providerSources } from '../support/environment.js';
import { Failure } from '../support/failure.js';
import type { Lifetime } from '../support/lifetime.js';
import { openLocalCloud, terraformOf } from '../support/local-cloud.js';
import { runLocally } from '../support/local-run.js';
import { selectStacks, type Stack } from '../support/stacks.js';
import type { Steps } from '../support/steps.js';
import { synthesize } from '../support/synth.js';
import { requireTerraform } from '../support/terraform.js';

const USAGE = `Usage: npm run deploy:local -- [--keep] [stack…]

Does what npm start does, through cdktf deploy and the real providers: checks the types of the stacks, starts the local
cloud, deploys stacks to it (names or globs; default: all of the environments that ENVIRONMENTS names, which is dev if
unset), and verifies them. The environment's own AWS and Azure credentials are never used.

  --keep   leave the local cloud up until Ctrl-C, and say how to use it

Exit codes: 0 no check failed · 1 the deploy or a check failed · 2 usage, types or configuration · 3 inconclusive
            128 and the number of the signal that interrupted it (Ctrl-C: 130)`;

/** `npm run deploy:local`: from the declaration to the report, through Terraform. */
export async function deployLocal(args: readonly string[]): Promise<number> {
  const environments = process.env['ENVIRONMENTS'] ?? 'dev';
  const { keep, stacks: patterns } = parseLocalArguments(args, USAGE, true);
  return runLocally({
    name: 'deploy-local',
    keep,
    async deploy(steps, lifetime) {
      await requireTerraform(lifetime, leadingNowhere());
      const cloud = await steps.run('Start the local cloud', () => openLocalCloud(lifetime));
      const synthesized = await steps.run('Synthesize', () => synthesizeFor(cloud, environments, lifetime));
      const stacks = selectStacks(synthesized, patterns);
      warnOfTrust(stacks, steps);
      const outputsFile = await deployTo(cloud, stacks, lifetime);
      return {
        cloud,
        outputsFile,
        stacks: stacks.map(({ name }) => name),
        environments,
        terraformCloud: async () => cloud,
      };
    },
  });
}

function synthesizeFor(
  cloud: LocalCloud,
  environments: string,
  lifetime: Lifetime,
): Promise<readonly Stack[]> {
  const { outdir, stateBackend } = terraformOf(cloud);
  const env = { ...localEnvironment(cloud), STATE_BACKEND: stateBackend };
  return synthesize({ outdir, environments, lifetime, env });
}

/** @returns the outputs file, with secrets, readable by its owner alone */
async function deployTo(cloud: LocalCloud, stacks: readonly Stack[], lifetime: Lifetime): Promise<string> {
  const outputsFile = join(cloud.directory, 'outputs.json');
  const { exitCode } = await cdktf(
    [
      'deploy',
      ...stacks.map(({ name }) => name),
      ...['--auto-approve', '--skip-provider-lock'],
      ...['--outputs-file', outputsFile, '--outputs-file-include-sensitive-outputs'],
    ],
    {
      outdir: terraformOf(cloud).outdir,
      lifetime,
      env: { ...localEnvironment(cloud), ...providerSources() },
    },
  );
  if (exitCode !== 0) throw new Failure('The deploy failed; Terraform says why above.');
  return outputsFile;
}

function warnOfTrust(stacks: readonly Stack[], steps: Steps): void {
  if (process.platform === 'linux' || !stacks.some(({ providers }) => providers.includes('azuread'))) return;
  steps.say(
    'Go reads SSL_CERT_FILE on Linux only, so here the azuread provider will not trust the local cloud. ' +
      'Deploy the Entra stack on Linux or in a container; npm start rehearses it everywhere.',
  );
}
