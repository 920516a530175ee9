/** No name is longer; the distance of long texts takes the product of their lengths. */
const LONGEST = 300;

/**
 * The candidate that someone who typed `word` most likely meant, whatever the case of its letters: the one with the
 * fewest edits, if they are two at most, or change at most half of the letters.
 *
 * @returns undefined if none is near
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > LONGEST) return undefined;
  const ranked = candidates
    .map((candidate) => ({ candidate, edits: editDistance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, edits }) => edits <= Math.max(2, word.length / 2, candidate.length / 2))
    .sort((a, b) => a.edits - b.edits);
  return ranked[0]?.candidate;
}

/** `unknown client "x"; did you mean "y"? Known: …`, for an error message. */
export function unknownName(what: string, name: string, known: readonly string[]): string {
  const guess = nearest(name, known);
  const question = guess === undefined ? '' : ` Did you mean "${guess}"?`;
  return `unknown ${what} "${name}".${question} Known: ${known.join(', ') || 'none'}`;
}

/** Levenshtein's distance, one row at a time. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...to].entries())
      next.push(Math.min(next[column]! + 1, row[column + 1]! + 1, row[column]! + (letter === other ? 0 : 1)));
    row = next;
  }
  return row[to.length]!;
}
