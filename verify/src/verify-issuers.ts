import type { Manifest } from '@oauth-issuers/manifest';
import type { CheckRegistry } from './checks/registry.js';
import { eventsOf, type RunEvent } from './engine/events.js';
import { plannedTokens, planIssuer } from './engine/plan.js';
import { runIssuer } from './engine/run-issuer.js';
import { openRun, type RunOptions } from './engine/run-parts.js';
import { untilAborted } from './issuer-client/until-aborted.js';
import { assertConsistent } from './manifests/consistency.js';
import { readReference, resolveSecrets, type ReadSecret } from './manifests/secrets.js';
import { selectManifests } from './manifests/select.js';
import type { Report } from './report/report.js';
import { exitCodeOf, summarize } from './report/summary.js';

/** How to verify. Every member may be left out. */
export interface VerifyOptions extends Omit<RunOptions, 'onEvent'> {
  /**
   * Reads a client secret.
   * @default - `env` and `file` references are read, others are refused
   */
  readonly readSecret?: ReadSecret;
  /** Names of clients to check. @default - all */
  readonly clients?: readonly string[];
  /** Ids or groups of checks to make. @default - all that apply */
  readonly checks?: readonly string[];
  /** Which checks there are, a team's own included. @default - those of this package */
  readonly registry?: CheckRegistry;
}

/**
 * Proves that issuers grant what their manifests declare, and nothing else.
 *
 * @throws {UsageError} if a name is unknown, a manifest contradicts itself, or a secret cannot be read; before the
 *   first request
 * @throws {RangeError} if `connectTo` cannot be read
 * @throws {unknown} the reason of `signal`, once it is aborted
 *
 * @example
 * const { manifests, readSecret } = await readOutputs(['outputs.json']);
 * const report = await verifyIssuers(manifests, { readSecret });
 * process.exitCode = report.exitCode;
 */
export const verifyIssuers = (manifests: readonly Manifest[], options: VerifyOptions = {}): Promise<Report> =>
  run(manifests, options);

/**
 * The same as a stream of what happens; its last event holds the report. Who stops listening stops the run.
 *
 * @throws {unknown} what {@link verifyIssuers} throws
 *
 * @example
 * for await (const event of verifyingIssuers(manifests, { readSecret })) {
 *   if (event.kind === 'check') console.error(event.check, event.status);
 *   if (event.kind === 'report') process.stdout.write(formatPretty(event.report, false));
 * }
 */
export const verifyingIssuers = (
  manifests: readonly Manifest[],
  options: VerifyOptions = {},
): AsyncGenerator<RunEvent, void, undefined> =>
  eventsOf(async (onEvent, stopped) => {
    const signal = options.signal ? AbortSignal.any([options.signal, stopped]) : stopped;
    const report = await run(manifests, { ...options, signal, onEvent });
    onEvent({ kind: 'report', report });
  });

async function run(
  manifests: readonly Manifest[],
  options: VerifyOptions & Pick<RunOptions, 'onEvent'>,
): Promise<Report> {
  assertConsistent(manifests);
  const plans = selectManifests(manifests, options).map((manifest) => planIssuer(manifest, options));
  const reading = resolveSecrets(plans, options.readSecret ?? readReference());
  const secrets = await untilAborted(reading, options.signal);
  const planned = plans.reduce((sum, plan) => sum + plannedTokens(plan, options.fresh ?? false), 0);
  const parts = openRun(options, secrets, planned);
  const { clock, startedAt } = parts.issuers;
  try {
    const issuers = await Promise.all(plans.map((plan, i) => runIssuer(plan, secrets[i]!, parts)));
    const summary = summarize(issuers.flatMap(({ results }) => results));
    return {
      reportVersion: 1,
      startedAt: new Date(startedAt).toISOString(),
      durationMs: clock.now() - startedAt,
      exitCode: exitCodeOf(summary),
      summary,
      issuers,
    };
  } finally {
    await parts.issuers.close();
  }
}
