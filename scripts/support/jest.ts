import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChild, type ChildOptions } from './child.js';
import { countTests, type JestResults, type Tally } from './test-summary.js';

/** Options of {@link runJest}. */
export interface JestOptions extends Pick<ChildOptions, 'lifetime' | 'env'> {
  /** Whether a test that was skipped for no reason counts as failed. */
  readonly strict: boolean;
}

/** Runs Jest, whose output is shown, and counts. */
export async function runJest(
  args: readonly string[],
  { lifetime, env, strict }: JestOptions,
): Promise<Tally> {
  const directory = await mkdtemp(join(tmpdir(), 'oauth-issuers-test-'));
  lifetime.removeAtEnd(directory);
  const file = join(directory, 'results.json');
  const jestBin = join('node_modules', 'jest', 'bin', 'jest.js');
  const { exitCode } = await runChild(process.execPath, [jestBin, '--json', '--outputFile', file, ...args], {
    lifetime,
    env: { NODE_EXTRA_CA_CERTS: undefined, ...env },
    output: 'show',
  });
  return countTests(await readResults(file), { exitCode, strict });
}

/** Nothing, if Jest ended before any test: it has said why. */
async function readResults(file: string): Promise<JestResults | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as JestResults;
  } catch {
    return undefined;
  }
}
