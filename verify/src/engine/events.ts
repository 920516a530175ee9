import type { IssuerReport, Report, Status } from '../report/report.js';
import type { Progress } from './progress.js';

/**
 * What happens in a run, while it happens. What an issuer said stands only in what comes at the end: before that it
 * is not known what of it is a token.
 */
export type RunEvent =
  | Progress
  | {
      /** A check ended. */
      readonly kind: 'check';
      readonly issuer: string;
      readonly check: string;
      readonly client?: string;
      readonly status: Status;
    }
  /** All checks about an issuer ended. */
  | { readonly kind: 'issuer'; readonly report: IssuerReport }
  /** The run ended. */
  | { readonly kind: 'report'; readonly report: Report };

/**
 * The events of a task as a stream, in their order. Who stops listening stops the task.
 *
 * @param task told where to put events, and a signal that it must heed
 * @throws {unknown} what the task throws
 */
export async function* eventsOf<E>(
  task: (emit: (event: E) => void, signal: AbortSignal) => Promise<void>,
): AsyncGenerator<E, void, undefined> {
  const waiting: E[] = [];
  let wake = () => {};
  let isOver = false;
  const stop = new AbortController();
  const running = task((event) => {
    waiting.push(event);
    wake();
  }, stop.signal).finally(() => {
    isOver = true;
    wake();
  });
  // Whoever listens is told below; nobody else must take it for unheard.
  running.catch(() => undefined);
  try {
    while (!isOver || waiting.length > 0) {
      const event = waiting.shift();
      if (event !== undefined) yield event;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
    await running;
  } finally {
    stop.abort();
    await running.catch(() => undefined);
  }
}
