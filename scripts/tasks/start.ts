import { join } from 'node:path';
import { rehearse, startLocalCloud, writePrivateFile, type LocalCloud } from '@oauth-issuers/emulators';
import { parseLocalArguments } from '../support/arguments.js';
import type { Lifetime } from '../support/lifetime.js';
import { runLocally } from '../support/local-run.js';
import { ROOT } from '../support/paths.js';
import { synthesize } from '../support/synth.js';

const USAGE = `Usage: npm start [-- --keep]

Synthesizes the environment dev, starts the local cloud, creates the stacks in it without Terraform, and verifies them.

  --keep   leave the local cloud up until Ctrl-C, and say how to use it

Exit codes: 0 every check passed · 1 a check failed · 2 usage or configuration · 3 inconclusive · 130 interrupted`;

/** `npm start`: from the declaration to the report, with nothing but Node. */
export async function start(args: readonly string[]): Promise<number> {
  const { keep } = parseLocalArguments(args, USAGE, false);
  return runLocally({
    name: 'start',
    keep,
    async deploy(steps, lifetime) {
      const cloud = await steps.run('Synthesize dev, start the local cloud', () => prepare(lifetime));
      const outputsFile = await steps.run(
        'Create the stacks in the local cloud (rehearsal, no Terraform)',
        () => create(cloud),
      );
      return { cloud, outputsFile };
    },
  });
}

const OUTDIR = join(ROOT, 'cdktf.out');

async function prepare(lifetime: Lifetime): Promise<LocalCloud> {
  const starting = startLocalCloud();
  lifetime.defer(async () => (await starting).close());
  const [cloud] = await Promise.all([
    starting,
    synthesize({ outdir: OUTDIR, environments: 'dev', lifetime }),
  ]);
  return cloud;
}

async function create(cloud: LocalCloud): Promise<string> {
  const outputs = await rehearse({ outdir: OUTDIR, target: cloud });
  const file = join(cloud.directory, 'outputs.json');
  await writePrivateFile(file, JSON.stringify(outputs));
  return file;
}
