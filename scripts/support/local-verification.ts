import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { LocalCloud } from '@oauth-issuers/emulators';
import { runChild } from './child.js';
import { localEnvironment } from './environment.js';
import type { Lifetime } from './lifetime.js';
import { REPORTS, ROOT } from './paths.js';
import type { Steps } from './steps.js';

/** The verifier's own command, as `npx verify-issuers` finds it. */
export const VERIFY_BIN = join(ROOT, 'verify', 'bin', 'verify-issuers.js');

/**
 * Runs `verify-issuers` against the local cloud, its results on stdout, and says where the reports are.
 *
 * @param name of the command that asks, and so of the reports' folder
 * @returns the verifier's exit code
 */
export async function verifyLocally(
  name: string,
  { cloud, outputsFile }: { readonly cloud: LocalCloud; readonly outputsFile: string },
  { steps, lifetime }: { readonly steps: Steps; readonly lifetime: Lifetime },
): Promise<number> {
  const directory = join(REPORTS, name);
  await mkdir(directory, { recursive: true });
  const reports = { json: join(directory, 'report.json'), junit: join(directory, 'junit.xml') };
  const { exitCode } = await runChild(
    process.execPath,
    [VERIFY_BIN, 'run', ...verifyArguments(cloud, outputsFile), ...reportArguments(reports)],
    // Secrets in a vault are read from the local one, with its credentials.
    { lifetime, env: localEnvironment(cloud) },
  );
  const files = Object.values(reports).map((file) => relative(ROOT, file));
  steps.say(`Reports: ${files.join(', ')}`);
  return exitCode;
}

/** The options that lead the verifier to the local cloud. */
export function verifyArguments(cloud: LocalCloud, outputsFile: string): string[] {
  return [
    '--outputs',
    outputsFile,
    ...cloud.connectTo.flatMap((rule) => ['--connect-to', rule]),
    '--ca',
    cloud.caFile,
  ];
}

const reportArguments = (reports: Readonly<Record<string, string>>): string[] =>
  Object.entries(reports).flatMap(([format, file]) => ['--report', `${format}:${file}`]);
