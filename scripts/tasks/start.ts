import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rehearse, writePrivateFile, type LocalCloud } from '@oauth-issuers/emulators';
import { parseLocalArguments } from '../support/arguments.js';
import { leadingNowhere } from '../support/environment.js';
import type { Lifetime } from '../support/lifetime.js';
import { openLocalCloud } from '../support/local-cloud.js';
import { runLocally } from '../support/local-run.js';
import { selectStacks, type Stack } from '../support/stacks.js';
import { synthesize } from '../support/synth.js';

const USAGE = `Usage: npm start [-- --keep]

Checks the types of the stacks, synthesizes the environment dev, starts the local cloud, creates the stacks in it
without Terraform, and verifies them.

  --keep   leave the local cloud up until Ctrl-C, and say how to use it

Exit codes: 0 no check failed · 1 a check failed · 2 usage, types or configuration · 3 inconclusive
            128 and the number of the signal that interrupted it (Ctrl-C: 130)`;

const ENVIRONMENTS = 'dev';

/** `npm start`: from the declaration to the report, with nothing but Node. */
export async function start(args: readonly string[]): Promise<number> {
  const { keep } = parseLocalArguments(args, USAGE, false);
  return runLocally({
    name: 'start',
    keep,
    async deploy(steps, lifetime) {
      const { cloud, outdir, stacks } = await steps.run('Synthesize dev, start the local cloud', () =>
        prepare(lifetime),
      );
      const outputsFile = await steps.run(
        'Create the stacks in the local cloud (rehearsal, no Terraform)',
        () => create(cloud, outdir),
      );
      return {
        cloud,
        outputsFile,
        stacks: stacks.map(({ name }) => name),
        environments: ENVIRONMENTS,
        terraformCloud: () => openLocalCloud(lifetime),
      };
    },
  });
}

interface Prepared {
  readonly cloud: LocalCloud;
  readonly outdir: string;
  readonly stacks: readonly Stack[];
}

async function prepare(lifetime: Lifetime): Promise<Prepared> {
  // Not cdktf.out, which a deploy may be working with.
  const outdir = await mkdtemp(join(tmpdir(), 'oauth-issuers-start-'));
  lifetime.removeAtEnd(outdir);
  const env = { ...leadingNowhere(), STATE_BACKEND: undefined };
  const [cloud, stacks] = await Promise.all([
    openLocalCloud(lifetime),
    synthesize({ outdir, environments: ENVIRONMENTS, lifetime, env }),
  ]);
  return { cloud, outdir, stacks: selectStacks(stacks) };
}

async function create(cloud: LocalCloud, outdir: string): Promise<string> {
  const outputs = await rehearse({ outdir, target: cloud });
  const file = join(cloud.directory, 'outputs.json');
  await writePrivateFile(file, JSON.stringify(outputs));
  return file;
}
