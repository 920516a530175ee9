import { nearest } from '@oauth-issuers/manifest';

/** `unknown client "x"; did you mean "y"? Known: …`, for an error message. */
export function unknownName(what: string, name: string, known: readonly string[]): string {
  const guess = nearest(name, known);
  const question = guess === undefined ? '' : ` Did you mean "${guess}"?`;
  return `unknown ${what} "${name}".${question} Known: ${known.join(', ') || 'none'}`;
}
