/**
 * Ends this process as a signal ends any process. `process.exit()` would wait for a read of a file that never ends, such
 * as a pipe that nobody closes.
 *
 * @see https://github.com/libuv/libuv/blob/v1.x/src/threadpool.c its threads are joined at exit
 */
export function endBySignal(signal: NodeJS.Signals): void {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
