import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { rehearse, startLocalCloud, writePrivateFile, type LocalCloud } from '@oauth-issuers/emulators';
import { synthesize, APP } from '../scripts/support/synth.js';
import { verifyArguments, VERIFY_BIN } from '../scripts/support/local-verification.js';
import { withLifetime, type Lifetime } from '../scripts/support/lifetime.js';
import { runCommand } from '../scripts/support/run-command.js';
import { measureGrowth } from './growth/growth.js';
import { compareManifests, FEW, MANY } from './many-manifests.js';
import { compare, timeAlone, type Command } from './support/pairs.js';

const PAIRS = 11;
/** For what takes long enough for chance to even out. */
const FEW_PAIRS = 3;
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
const ms = (value: number): string => `${value.toFixed(0)} ms`;
const SOURCES = APP.slice(0, -1);

/** One row of the table: what was measured, and what it is held against. */
interface Row {
  readonly what: string;
  readonly measured: string;
  readonly floor: string;
  readonly target: string;
}

async function synth(outdir: string, lifetime: Lifetime): Promise<Row> {
  const { subjectMs, floorMs, ratio } = await compare({
    subject: { name: 'synth', args: APP, env: { CDKTF_OUTDIR: outdir } },
    floor: { name: 'imports', args: [...SOURCES, 'bench/import-only.ts'] },
    pairs: PAIRS,
    lifetime,
  });
  return {
    what: 'synth of dev-cognito and dev-entra',
    measured: `${ms(subjectMs)}, ratio ${ratio.toFixed(2)}`,
    floor: `importing the same modules: ${ms(floorMs)}`,
    target: 'at most 1.3',
  };
}

async function help(lifetime: Lifetime): Promise<Row> {
  const { subjectMs, floorMs, ratio } = await compare({
    subject: { name: 'verify-issuers --help', args: [VERIFY_BIN, '--help'] },
    floor: { name: 'node', args: ['-e', '0'] },
    pairs: PAIRS,
    lifetime,
  });
  return {
    what: 'verify-issuers --help',
    measured: `${ms(subjectMs)}, ratio ${ratio.toFixed(2)}`,
    floor: `node -e 0: ${ms(floorMs)}`,
    target: 'at most 1.6',
  };
}

type Outputs = Awaited<ReturnType<typeof rehearse>>;

async function run(cloud: LocalCloud, outputs: Outputs, lifetime: Lifetime): Promise<Row> {
  const outputsFile = join(cloud.directory, 'outputs.json');
  await writePrivateFile(outputsFile, JSON.stringify(outputs));
  const command: Command = {
    name: 'verify-issuers run',
    args: [VERIFY_BIN, 'run', ...verifyArguments(cloud, outputsFile)],
  };
  return {
    what: 'verify-issuers run, both issuers',
    measured: seconds(await timeAlone(command, PAIRS, lifetime)),
    floor: '-',
    target: 'under 2 s',
  };
}

async function manyManifests(cloud: LocalCloud, outputs: Outputs, lifetime: Lifetime): Promise<Row> {
  const { subjectMs, floorMs, ratio } = await compareManifests(cloud, outputs['dev-cognito']!, {
    pairs: FEW_PAIRS,
    lifetime,
  });
  return {
    what: `verify-issuers run, ${MANY} manifests (${FEW_PAIRS} pairs)`,
    measured: `${seconds(subjectMs)}, ratio ${ratio.toFixed(2)}`,
    floor: `${FEW} manifests: ${seconds(floorMs)}`,
    target: `at most ${((MANY / FEW) * 1.1).toFixed(1)}`,
  };
}

async function start(npmCli: string, lifetime: Lifetime): Promise<Row> {
  const command: Command = { name: 'npm start', args: [npmCli, 'start'] };
  return {
    what: 'npm start, warm',
    measured: seconds(await timeAlone(command, PAIRS, lifetime)),
    floor: '-',
    target: 'under 6 s',
  };
}

async function main(lifetime: Lifetime): Promise<void> {
  const npmCli = process.env['npm_execpath'];
  if (npmCli === undefined)
    throw new Error('Start the benchmarks with npm run bench: npm start is one of them.');
  const outdir = await mkdtemp(join(tmpdir(), 'oauth-issuers-bench-'));
  lifetime.defer(() => rm(outdir, { recursive: true, force: true }));
  await synthesize({ outdir, environments: 'dev', lifetime });
  const cloud = await startLocalCloud();
  lifetime.defer(() => cloud.close());
  const outputs = await rehearse({ outdir, target: cloud });
  console.log(
    `Medians of ${PAIRS} interleaved pairs; Node ${process.versions.node}, ${cpus().length} cores.`,
  );
  console.table([
    await synth(outdir, lifetime),
    await help(lifetime),
    await run(cloud, outputs, lifetime),
    await manyManifests(cloud, outputs, lifetime),
    await start(npmCli, lifetime),
  ]);
  console.log('Synth of a pool, its domain, a resource server and machine clients, as a whole process:');
  console.table(await measureGrowth(lifetime));
}

void runCommand(async () => {
  await withLifetime(main);
  return 0;
});
