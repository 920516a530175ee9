import { setImmediate } from 'node:timers/promises';

/**
 * Maps items one by one; before each of them, timers and signals have their turn.
 *
 * @throws {unknown} the reason of the signal, once it is aborted
 */
export async function inTurns<T, R>(
  items: readonly T[],
  work: (item: T) => R,
  signal: AbortSignal | undefined,
): Promise<R[]> {
  const done: R[] = [];
  for (const item of items) {
    await setImmediate();
    signal?.throwIfAborted();
    done.push(work(item));
  }
  return done;
}
