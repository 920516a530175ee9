import { nearest } from '@oauth-issuers/manifest';

/** `unknown stack "x". Did you mean "y"? Known: …`, for an error message. */
export function unknownName(what: string, name: string, known: readonly string[]): string {
  const guess = nearest(name, known);
  const question = guess === undefined ? '' : ` Did you mean "${guess}"?`;
  return `Unknown ${what} "${name}".${question} Known: ${known.join(', ') || 'none'}.`;
}
