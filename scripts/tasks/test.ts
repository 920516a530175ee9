import { join } from 'node:path';
import { runChild } from '../support/child.js';
import { inCi } from '../support/ci.js';
import { runJest } from '../support/jest.js';
import { withLifetime, type Lifetime } from '../support/lifetime.js';
import { Steps } from '../support/steps.js';
import { summarize, type Tally } from '../support/test-summary.js';

/** Entries hold for a file's content, so that a new checkout can use them. */
const ESLINT_CACHE = 'node_modules/.cache/eslint/';

/** `npm test`: lint, format, types, dead code and import circles, and beside them Jest with whatever arguments were given. The last line counts. */
export async function test(args: readonly string[]): Promise<number> {
  return withLifetime(async (lifetime) => {
    // Side by side: the tests with Terraform wait more than they work.
    // Whoever asks for some tests alone skips the others on purpose.
    const strict = inCi() && args.length === 0;
    const [chores, tests] = await Promise.all([runChores(lifetime), runJest(args, { lifetime, strict })]);
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
