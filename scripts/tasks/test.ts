import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChild } from '../support/child.js';
import { inCi } from '../support/ci.js';
import { withLifetime, type Lifetime } from '../support/lifetime.js';
import { Steps } from '../support/steps.js';
import { countTests, summarize, type JestResults, type Tally } from '../support/test-summary.js';

/** Entries hold for a file's content, so that a new checkout can use them. */
const ESLINT_CACHE = 'node_modules/.cache/eslint/';

/** `npm test`: lint, format, types, dead code and import circles, and beside them Jest with whatever arguments were given. The last line counts. */
export async function test(args: readonly string[]): Promise<number> {
  return withLifetime(async (lifetime) => {
    // Side by side: the tests with Terraform wait more than they work.
    const [chores, tests] = await Promise.all([runChores(lifetime), jest(args, lifetime)]);
    const tally = summarize([...chores, tests]);
    process.stdout.write(tally.text);
    return tally.failed === 0 ? 0 : 1;
  });
}

const CHORES: Readonly<Record<string, readonly string[]>> = {
  Types: ['typescript/bin/tsc', '-b'],
  'No dead code': ['knip/bin/knip.js', '--no-progress'],
  'No import circles': ['madge/bin/cli.js', '--circular', '--no-spinner', '.'],
  Format: ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  Lint: [
    'eslint/bin/eslint.js',
    '.',
    '--max-warnings',
    '0',
    '--cache',
    '--cache-strategy',
    'content',
    '--cache-location',
    ESLINT_CACHE,
  ],
};

async function runChores(lifetime: Lifetime): Promise<Tally[]> {
  const steps = new Steps({ plain: true, signal: lifetime.signal });
  const tallies: Tally[] = [];
  for (const [title, command] of Object.entries(CHORES))
    tallies.push(await chore(steps, lifetime, title, command));
  return tallies;
}

async function chore(
  steps: Steps,
  lifetime: Lifetime,
  title: string,
  [script, ...args]: readonly string[],
): Promise<Tally> {
  try {
    await steps.run(title, async () => {
      const { exitCode, output } = await runChild(
        process.execPath,
        [join('node_modules', script!), ...args],
        { lifetime, output: 'keep' },
      );
      if (exitCode !== 0) throw new Error(output.trim());
    });
    return { passed: 1, failed: 0, skipped: [] };
  } catch (error) {
    lifetime.signal.throwIfAborted();
    steps.say((error as Error).message);
    return { passed: 0, failed: 1, skipped: [] };
  }
}

async function jest(args: readonly string[], lifetime: Lifetime): Promise<Tally> {
  const directory = await mkdtemp(join(tmpdir(), 'oauth-issuers-test-'));
  lifetime.removeAtEnd(directory);
  const file = join(directory, 'results.json');
  const jestBin = join('node_modules', 'jest', 'bin', 'jest.js');
  const { exitCode } = await runChild(process.execPath, [jestBin, '--json', '--outputFile', file, ...args], {
    lifetime,
    env: { NODE_EXTRA_CA_CERTS: undefined },
    output: 'show',
  });
  // Whoever asks for some tests alone skips the others on purpose.
  return countTests(await readResults(file), { exitCode, strict: inCi() && args.length === 0 });
}

/** Nothing, if Jest ended before any test: it has said why. */
async function readResults(file: string): Promise<JestResults | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as JestResults;
  } catch {
    return undefined;
  }
}
