/** Shows what a rotation does, as it does it. */
export interface Progress {
  /** Shows a step while it is under way, and at its end; what it throws is passed on. */
  run<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** A line of its own. */
  say(line: string): void;
}
