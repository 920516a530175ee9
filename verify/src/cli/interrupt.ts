import { systemClock } from '../issuer-client/clock.js';
import { endBySignal } from '../issuer-client/end-by-signal.js';

/** Milliseconds in which an interrupted run must have ended by itself. */
const PATIENCE = 2_000;

/**
 * A signal that Ctrl-C aborts. What cannot be stopped, such as reading from a pipe that nobody closes, would keep the
 * process from ending: then Ctrl-C ends it as it ends any process. A second one counts as the first: npm passes on what
 * the terminal has sent already.
 */
export function interruption(): AbortSignal {
  const interrupt = new AbortController();
  process.on('SIGINT', () => {
    if (interrupt.signal.aborted) return;
    interrupt.abort();
    systemClock.after(PATIENCE, () => endBySignal('SIGINT')).unref();
  });
  return interrupt.signal;
}
