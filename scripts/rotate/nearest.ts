/** `unknown stack "x". Did you mean "y"? Known: …`, for an error message. */
export function unknownName(what: string, name: string, known: readonly string[]): string {
  const guess = nearest(name, known);
  const question = guess === undefined ? '' : ` Did you mean "${guess}"?`;
  return `Unknown ${what} "${name}".${question} Known: ${known.join(', ') || 'none'}.`;
}

/** The name that was probably meant; undefined if more than half of it would have to change. */
function nearest(name: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((candidate) => ({ candidate, edits: edits(name, candidate) }))
    .filter(({ candidate, edits }) => edits <= Math.max(2, candidate.length / 2))
    .sort((a, b) => a.edits - b.edits);
  return best?.candidate;
}

/** Levenshtein's distance: insertions, deletions and replacements that turn one text into the other. */
function edits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...to].entries())
      next.push(Math.min(next[column]! + 1, row[column + 1]! + 1, row[column]! + (letter === other ? 0 : 1)));
    row = next;
  }
  return row[to.length]!;
}
