import type { Clock } from './clock.js';
import type { Outcome } from './http/outcome.js';
import { repeat } from './repeat.js';

/** What to ask for again and again: only what must succeed. */
export interface RetryTask {
  /** What is asked for, for who waits, such as `token of nightly-report`. */
  readonly what: string;
  /** @param previous the exchange of the attempt before, if there was one */
  attempt(previous: readonly number[]): Promise<Outcome>;
  /** Why an answer may yet change while a change is on its way; undefined if it will not. */
  notYet(outcome: Outcome): string | undefined;
  /** How many good answers in a row are needed while a change is on its way, at least 1. */
  readonly streak: number;
}

/** An attempt that was not the last. */
export interface Retry {
  readonly what: string;
  /** May quote the server: redact before telling. */
  readonly reason: string;
  readonly waitMs: number;
}

/** How patient to be, and whom to tell. */
export interface RetryPolicy {
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
  /** Until when, by the clock, a change may be on its way to every server; undefined if none is. */
  readonly convergesBy: number | undefined;
  onRetry(retry: Retry): void;
  /** Something that had to be repeated is now as it should be. */
  onConverged(): void;
}

/** The last outcome, and what still stood in its way when patience ended. */
export interface Retried {
  readonly outcome: Outcome;
  /** Indexes of all attempts, in their order. */
  readonly exchanges: readonly number[];
  readonly obstacle: string | undefined;
}

/** Without a change on its way: so many repetitions of a request that met an outage. */
const RETRIES = 2;
const LONGEST_RETRY_AFTER_MS = 30_000;
const CONVERGENCE_DELAY_MS = { least: 1_000, most: 15_000 };

/**
 * Repeats a request: twice at most after an outage; while a change is on its way, until every server has it or time is
 * up. `Retry-After` is honoured, or the rest of the time is given up.
 *
 * @throws {unknown} the reason of the policy's signal, once it is aborted
 */
export async function retry(task: RetryTask, policy: RetryPolicy): Promise<Retried> {
  const { results, last, obstacle, repeated } = await repeat<Outcome>({
    attempt: (previous) => task.attempt(previous ? [previous.exchange] : []),
    obstacleTo: (outcome) => obstacleOf(outcome, task, policy),
    streak: policy.convergesBy === undefined ? 1 : task.streak,
    delay: (outcome, before) => delay(outcome, before, policy),
    wait: (waitMs, reason) => {
      policy.onRetry({ what: task.what, reason, waitMs });
      return policy.clock.sleep(waitMs, policy.signal);
    },
  });
  if (obstacle === undefined && repeated > 0) policy.onConverged();
  return { outcome: last, exchanges: results.map(({ exchange }) => exchange), obstacle };
}

function obstacleOf(outcome: Outcome, task: RetryTask, { convergesBy }: RetryPolicy): string | undefined {
  if (outcome.kind === 'outage') return outcome.reason;
  if (convergesBy === undefined) return undefined;
  if (outcome.kind === 'untrusted') return outcome.certificateName ? outcome.reason : undefined;
  return task.notYet(outcome);
}

/** Full jitter under a bound that doubles; undefined when patience has ended. */
function delay(outcome: Outcome, repeated: number, { clock, convergesBy }: RetryPolicy): number | undefined {
  const asked = outcome.kind === 'outage' ? (outcome.retryAfterMs ?? 0) : 0;
  if (convergesBy === undefined) {
    if (repeated >= RETRIES || asked > LONGEST_RETRY_AFTER_MS) return undefined;
    return Math.max(asked, clock.random() * 500 * 2 ** repeated);
  }
  const { least, most } = CONVERGENCE_DELAY_MS;
  const bound = Math.min(most, 2 * least * 2 ** repeated);
  const waitMs = Math.max(asked, least + clock.random() * (bound - least));
  return clock.now() + waitMs > convergesBy ? undefined : waitMs;
}
