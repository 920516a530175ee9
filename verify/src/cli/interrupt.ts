/** Milliseconds in which an interrupted run must have ended by itself. */
const PATIENCE = 2_000;

/**
 * A signal that Ctrl-C aborts. What cannot be stopped, such as reading from a pipe that nobody closes, would keep the
 * process from ending: then Ctrl-C ends it as it ends any process. A second Ctrl-C does so at once.
 */
export function interruption(): AbortSignal {
  const interrupt = new AbortController();
  process.once('SIGINT', () => {
    interrupt.abort();
    setTimeout(() => process.kill(process.pid, 'SIGINT'), PATIENCE).unref();
  });
  return interrupt.signal;
}
