import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
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
  const ours = await compileOurs(join(PEERS, 'node_modules', '.cache', 'ours.cjs'));
  const peer = join(PEERS, 'aws-cdk.mjs');
  const contenders: readonly Contender[] = [
    { name: 'oauth-issuers', script: ours, env: {} },
    { name: 'aws-cdk-lib, validator on', script: peer, env: {} },
    { name: 'aws-cdk-lib, validator off', script: peer, env: { CDK_VALIDATION: 'false' } },
  ];
  const commands = contenders.flatMap((contender) =>
    CLIENTS.map((clients) => command(contender, clients, outdir)),
  );
  const times = await interleave(commands, ROUNDS, lifetime);
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
  // npm writes it when all is there, so that an installation that was interrupted is done again.
  const installed = await modified(join(PEERS, 'node_modules', '.package-lock.json'));
  if (installed >= (await modified(join(PEERS, 'package-lock.json')))) return;
  const { exitCode } = await runChild('npm', ['ci', '--ignore-scripts'], { cwd: PEERS, lifetime });
  if (exitCode !== 0) throw new Error(`npm ci in ${PEERS} failed.`);
}

/** When a file was last written, milliseconds since the epoch; 0 if it is not there. */
const modified = (file: string): Promise<number> =>
  stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );

/** Compiles our app, as users' apps and the peer are, into a file below the packages that it imports. @returns that file */
export async function compileOurs(file: string): Promise<string> {
  const source = await readFile(join(__dirname, 'ours.ts'), 'utf8');
  const { outputText } = transpileModule(source, {
    compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022, esModuleInterop: true },
  });
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, outputText);
  return file;
}
