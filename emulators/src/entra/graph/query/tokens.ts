import { GraphError } from '../errors.js';

/** A piece of an expression, and where it begins. */
export interface Token {
  readonly kind: 'string' | 'guid' | 'time' | 'number' | 'word' | 'mark' | 'end';
  /** The value of a string, else as it was written. */
  readonly text: string;
  readonly at: number;
}

/** The pieces of an expression, the most specific first. @see https://docs.oasis-open.org/odata/odata/v4.01/os/abnf/odata-abnf-construction-rules.txt */
const PIECES =
  /(?<string>'(?:[^']|'')*')|(?<guid>[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![\w-]))|(?<time>\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?(?![\w-]))|(?<number>-?\d+(?:\.\d+)?(?![\w-]))|(?<word>[$@]?[A-Za-z_][\w.]*)|(?<mark>[(),:/])/iy;

/**
 * Cuts an expression into its pieces; the last one is the end.
 *
 * @throws {GraphError} 400 for a character that begins no piece, or a string that does not end
 */
export function tokensOf(expression: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    while (/\s/.test(expression[at] ?? '')) at++;
    if (at >= expression.length) return [...tokens, { kind: 'end', text: '', at }];
    PIECES.lastIndex = at;
    const groups = PIECES.exec(expression)?.groups;
    if (!groups) throw unreadable(expression, at);
    const [kind, text] = Object.entries(groups).find(([, piece]) => piece !== undefined)!;
    tokens.push({ kind: kind as Token['kind'], text: kind === 'string' ? unquoted(text) : text, at });
    at = PIECES.lastIndex;
  }
}

const unquoted = (literal: string): string => literal.slice(1, -1).replaceAll("''", "'");

const unreadable = (expression: string, at: number): GraphError =>
  invalidFilter(
    expression[at] === "'"
      ? `There is an unterminated string literal at position ${expression.length} in '${expression}'.`
      : `Syntax error: character '${expression[at]}' is not valid at position ${at} in '${expression}'.`,
  );

/** 400: an expression that is none. */
export const invalidFilter = (reason: string): GraphError =>
  new GraphError(400, 'BadRequest', `Invalid filter clause: ${reason}`);
