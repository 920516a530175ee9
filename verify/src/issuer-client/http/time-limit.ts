import type { Clock } from '../clock.js';

/** How long a task may take. */
export interface TimeLimit {
  readonly clock: Clock;
  readonly timeoutMs: number;
  /** Ends the task, too. */
  readonly signal: AbortSignal | undefined;
}

/**
 * Runs a task with a signal that ends it: after a time, or with another signal.
 *
 * `AbortSignal.any` over `AbortSignal.timeout` would be shorter, but Node holds such a timeout weakly: under a flood of
 * data it is collected, and never fires.
 *
 * @throws {DOMException} `TimeoutError`, or the reason of `signal`, if the task heeds its signal
 * @see https://github.com/nodejs/node/issues/57736
 */
export async function withTimeLimit<T>(
  { clock, timeoutMs, signal }: TimeLimit,
  task: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = new AbortController();
  const stop = () => limit.abort(signal?.reason);
  const timer = clock.after(timeoutMs, () => limit.abort(new DOMException('timed out', 'TimeoutError')));
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop);
  try {
    return await task(limit.signal);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}
