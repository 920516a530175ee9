/** A part of a text: from the first position up to, not including, the second. */
export type Span = readonly [start: number, end: number];

/** Joins spans that overlap or touch, in the order of the text. */
export function union(spans: readonly Span[]): Span[] {
  const joined: [number, number][] = [];
  for (const [start, end] of [...spans].sort(([a], [b]) => a - b)) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
