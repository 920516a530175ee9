import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { runChild } from '../support/child.js';
import { environmentArgument } from '../support/environment-argument.js';
import { withLifetime } from '../support/lifetime.js';
import { VERIFY_BIN } from '../support/local-verification.js';
import { ROOT } from '../support/paths.js';

const USAGE = `Usage: npm run verify -- ENVIRONMENT [options of verify-issuers, such as --fresh]

Verifies what npm run deploy left in reports/ENVIRONMENT/outputs.json, and writes report.json and junit.xml beside it.
Exit codes: those of verify-issuers`;

/** `npm run verify`: proves a deployed environment. */
export async function verify(args: readonly string[]): Promise<number> {
  const { directory, outputsFile, rest } = environmentArgument(args, USAGE);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const reports = [
    '--report',
    `json:${join(directory, 'report.json')}`,
    '--report',
    `junit:${join(directory, 'junit.xml')}`,
  ];
  const exitCode = await withLifetime(
    async (lifetime) =>
      (
        await runChild(process.execPath, [VERIFY_BIN, 'run', '--outputs', outputsFile, ...reports, ...rest], {
          lifetime,
        })
      ).exitCode,
  );
  console.error(`Reports: ${relative(ROOT, directory)}`);
  return exitCode;
}
