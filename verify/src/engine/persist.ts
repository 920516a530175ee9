import type { Outcome } from '../http/outcome.js';
import type { RunContext } from './run-context.js';

/** What to ask for again and again, on the positive path only. */
export interface Errand {
  /** What is asked for, for the progress line, such as `token of nightly-report`. */
  readonly what: string;
  /** @param previous the exchange of the attempt before, if there was one */
  attempt(previous: readonly number[]): Promise<Outcome>;
  /** Why an answer may yet change while a deployment is fresh; undefined if it will not. */
  notYet(outcome: Outcome): string | undefined;
  /** How many good answers in a row are needed while a deployment is fresh, at least 1. */
  readonly streak: number;
}

/** The last outcome, and what still stood in its way when patience ended. */
export interface Persisted {
  readonly outcome: Outcome;
  readonly evidence: readonly number[];
  readonly obstacle: string | undefined;
}

/** Without `--fresh`: so many repetitions of a request that met an outage. */
const RETRIES = 2;
const LONGEST_RETRY_AFTER_MS = 30_000;
const FRESH_DELAY_MS = { least: 1_000, most: 15_000 };

/**
 * Repeats a request: twice at most after an outage; in a fresh deployment until the issuer has converged, within the
 * profile's budget of time. `Retry-After` is honoured, or the rest of the budget is given up.
 */
export async function persist(errand: Errand, run: RunContext): Promise<Persisted> {
  const evidence: number[] = [];
  const goal = run.fresh ? errand.streak : 1;
  let repeated = 0;
  for (let streak = 0; ;) {
    const outcome = await errand.attempt(evidence.slice(-1));
    evidence.push(outcome.exchange);
    const obstacle = obstacleOf(outcome, errand, run);
    if (obstacle === undefined) {
      if (++streak < goal) continue;
      if (repeated > 0) run.converged();
      return { outcome, evidence, obstacle };
    }
    streak = 0;
    const waitMs = delay(outcome, repeated++, run);
    if (waitMs === undefined) return { outcome, evidence, obstacle };
    run.progress({ kind: 'retry', issuer: run.issuerName, what: errand.what, reason: obstacle, waitMs });
    await run.clock.sleep(waitMs, run.signal);
  }
}

function obstacleOf(outcome: Outcome, errand: Errand, run: RunContext): string | undefined {
  if (outcome.kind === 'outage') return outcome.reason;
  if (!run.fresh) return undefined;
  if (outcome.kind === 'untrusted') return outcome.certificateName ? outcome.reason : undefined;
  return errand.notYet(outcome);
}

/** Full jitter under a bound that doubles; undefined when patience has ended. */
function delay(outcome: Outcome, repeated: number, run: RunContext): number | undefined {
  const asked = outcome.kind === 'outage' ? (outcome.retryAfterMs ?? 0) : 0;
  if (!run.fresh) {
    if (repeated >= RETRIES || asked > LONGEST_RETRY_AFTER_MS) return undefined;
    return Math.max(asked, run.clock.random() * 500 * 2 ** repeated);
  }
  const { least, most } = FRESH_DELAY_MS;
  const bound = Math.min(most, 2 * least * 2 ** repeated);
  const waitMs = Math.max(asked, least + run.clock.random() * (bound - least));
  return run.clock.now() + waitMs > run.deadline ? undefined : waitMs;
}
