/** What to do again and again, until nothing stands in the way of its result or patience ends. */
export interface Repetition<T> {
  /** @param previous the result of the attempt before, if there was one */
  attempt(previous: T | undefined): Promise<T>;
  /** What stands in the way, such as `answered 503`; undefined if nothing does. */
  obstacleTo(result: T): string | undefined;
  /** How many good results in a row are needed. @default 1 */
  readonly streak?: number;
  /**
   * Milliseconds until the next attempt; undefined when patience has ended.
   *
   * @param repeated how often it was repeated before
   */
  delay(result: T, repeated: number): number | undefined;
  /** Lets that many milliseconds pass, and tells who waits. @param next number of the next attempt, from 2 */
  wait(waitMs: number, obstacle: string, next: number): Promise<void>;
}

/** How a repetition ended. */
export interface Repeated<T> {
  /** Of every attempt, in their order; the last one counts. */
  readonly results: readonly T[];
  readonly last: T;
  /** What still stood in the way of the last one. */
  readonly obstacle: string | undefined;
  /** How often something stood in the way. */
  readonly repeated: number;
}

export async function repeat<T>(repetition: Repetition<T>): Promise<Repeated<T>> {
  const { streak: goal = 1 } = repetition;
  const results: T[] = [];
  let repeated = 0;
  for (let streak = 0; ;) {
    const last = await repetition.attempt(results.at(-1));
    results.push(last);
    const obstacle = repetition.obstacleTo(last);
    if (obstacle === undefined) {
      if (++streak >= goal) return { results, last, obstacle, repeated };
      continue;
    }
    streak = 0;
    const waitMs = repetition.delay(last, repeated);
    if (waitMs === undefined) return { results, last, obstacle, repeated };
    repeated++;
    await repetition.wait(waitMs, obstacle, results.length + 1);
  }
}
