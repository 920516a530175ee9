/**
 * Waits for work that cannot be stopped itself, such as reading a file that never ends, until a signal is aborted.
 *
 * @throws {unknown} the reason of the signal, once it is aborted
 */
export async function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  const { promise: aborted, listener } = abortOf(signal);
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', listener);
  }
}

function abortOf(signal: AbortSignal) {
  let listener = () => {};
  const promise = new Promise<never>((_, reject) => {
    listener = () => reject(signal.reason as Error);
    if (signal.aborted) listener();
    else signal.addEventListener('abort', listener);
  });
  return { promise, listener };
}
