import { systemClock, type Clock } from '../../verify/src/issuer-client/clock.js';
import { main } from '../../verify/src/cli/main.js';
import { verifyIssuers, type Report, type Result, type VerifyOptions } from '@oauth-issuers/verify';
import type { TestIssuer } from './verify-issuer.js';

/**
 * Seconds for each request, where a test is not about time: a loaded machine must not look like an outage. A later
 * `--timeout` wins.
 */
const PATIENCE = 300;

/** The same for the command line. */
export const PATIENT = ['--timeout', String(PATIENCE)] as const;

/**
 * A clock whose sleeps take no time, but move it on.
 *
 * @param real what it shows beside its sleeps, milliseconds since the epoch
 */
export function fastClock(real: () => number = Date.now): Clock & { readonly slept: readonly number[] } {
  const slept: number[] = [];
  let ahead = 0;
  return {
    slept,
    now: () => real() + ahead,
    random: () => 0.5,
    randomBytes: (length) => systemClock.randomBytes(length),
    randomUUID: () => systemClock.randomUUID(),
    after: (milliseconds, action) => systemClock.after(milliseconds, action),
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      ahead += milliseconds;
    },
  };
}

/** Verifies a test issuer through the library. */
export function verify(issuer: TestIssuer, options: VerifyOptions = {}): Promise<Report> {
  return verifyIssuers([issuer.manifest], {
    readSecret: (reference) => {
      const { name } = reference as { name: string };
      return Object.values(issuer.outputs)[0]![name] as string;
    },
    connectTo: issuer.connectTo,
    ca: issuer.ca,
    clock: fastClock(),
    timeoutSeconds: PATIENCE,
    ...options,
  });
}

/** The results of a report that did not end with one of the good statuses. */
export const troubles = (report: Report): Result[] =>
  report.issuers.flatMap(({ results }) =>
    results.filter(({ status }) => !['passed', 'deviation', 'skipped'].includes(status)),
  );

/** The result of a check, for a client if one is named. */
export function resultOf(report: Report, check: string, client?: string): Result {
  const found = report.issuers
    .flatMap(({ results }) => results)
    .find((result) => result.check === check && (client === undefined || result.client === client));
  if (!found) throw new Error(`The report has no result of ${check}${client ? ` for ${client}` : ''}.`);
  return found;
}

/** What a run of the command line left behind. */
export interface CommandResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process. */
export async function runCommand(
  argv: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv; readonly isTTY?: boolean; readonly signal?: AbortSignal } = {},
): Promise<CommandResult> {
  let stdout = '';
  let stderr = '';
  const exitCode = await main(argv, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    env: options.env ?? {},
    isTTY: options.isTTY ?? false,
    clock: fastClock(),
    ...(options.signal ? { signal: options.signal } : {}),
  });
  return { exitCode, stdout, stderr };
}

/** Options that lead the command line to a test issuer. */
export const way = (issuer: TestIssuer): string[] => [
  '--outputs',
  issuer.outputsFile,
  '--ca',
  issuer.caFile,
  ...issuer.connectTo.flatMap((rule) => ['--connect-to', rule]),
  ...PATIENT,
];
