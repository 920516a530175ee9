/** Runs tasks, at most so many at a time, in the order in which they came. */
export type ConcurrencyLimit = <T>(task: () => Promise<T>) => Promise<T>;

/** @param width how many tasks may run at a time, at least 1 */
export function createConcurrencyLimit(width: number): ConcurrencyLimit {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running >= width) await new Promise<void>((resume) => waiting.push(resume));
    else running++;
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
