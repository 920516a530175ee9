import { mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runChild } from '../../scripts/support/child.js';
import type { Lifetime } from '../../scripts/support/lifetime.js';
import { interleave, median, type Command } from '../support/pairs.js';

const CLIENTS = [1, 10, 100, 500];
const ROUNDS = 11;
const PEERS = resolve(__dirname, 'peers');

/** One contender: its times by number of clients, and what one client more costs. */
export type GrowthRow = Readonly<Record<string, string>>;

/**
 * Times the synthesis of the same resources by this project and by aws-cdk-lib, its template validator on and off.
 * All run as plain JavaScript, each in a process of its own, in turn.
 */
export async function measureGrowth(lifetime: Lifetime): Promise<GrowthRow[]> {
  await installPeers(lifetime);
  const outdir = await mkdtemp(join(tmpdir(), 'oauth-issuers-growth-'));
  lifetime.defer(() => rm(outdir, { recursive: true, force: true }));
  const ours = await compile(lifetime);
  const peer = join(PEERS, 'aws-cdk.mjs');
  const contenders: readonly Contender[] = [
    { name: 'oauth-issuers', script: ours, env: {} },
    { name: 'aws-cdk-lib, validator on', script: peer, env: {} },
    { name: 'aws-cdk-lib, validator off', script: peer, env: { CDK_VALIDATION: 'false' } },
  ];
  const commands = contenders.flatMap((contender) =>
    CLIENTS.map((clients) => command(contender, clients, outdir)),
  );
  const times = await interleave(commands, ROUNDS);
  return contenders.map(({ name }, row) =>
    describe(
      name,
      CLIENTS.map((_, column) => median(times[row * CLIENTS.length + column]!)),
    ),
  );
}

interface Contender {
  readonly name: string;
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
}

const command = ({ name, script, env }: Contender, clients: number, outdir: string): Command => ({
  name: `${name}, ${clients} clients`,
  args: [script, String(clients), join(outdir, `${name.replaceAll(/\W+/g, '-')}-${clients}`)],
  env,
});

function describe(name: string, medians: readonly number[]): GrowthRow {
  const slope = (medians.at(-1)! - medians[0]!) / (CLIENTS.at(-1)! - CLIENTS[0]!);
  return {
    what: name,
    ...Object.fromEntries(
      CLIENTS.map((clients, i) => [`${clients} clients`, `${medians[i]!.toFixed(0)} ms`]),
    ),
    slope: `${slope.toFixed(2)} ms a client`,
  };
}

/** The peers have a package of their own, since nobody but this benchmark needs them. */
async function installPeers(lifetime: Lifetime): Promise<void> {
  if (existsSync(join(PEERS, 'node_modules', 'aws-cdk-lib'))) return;
  const { exitCode } = await runChild('npm', ['ci', '--ignore-scripts'], { cwd: PEERS, lifetime });
  if (exitCode !== 0) throw new Error(`npm ci in ${PEERS} failed.`);
}

/** Compiled, as users' apps and the peer are; beside this folder's packages, so that it finds them. */
async function compile(lifetime: Lifetime): Promise<string> {
  const file = join(PEERS, 'node_modules', '.cache', 'ours.cjs');
  const { exitCode, output } = await runChild(
    process.execPath,
    [
      'node_modules/esbuild/bin/esbuild',
      join(__dirname, 'ours.ts'),
      '--format=cjs',
      '--platform=node',
      `--outfile=${file}`,
    ],
    { lifetime, output: 'keep' },
  );
  if (exitCode !== 0) throw new Error(`The script could not be compiled: ${output}`);
  return file;
}
