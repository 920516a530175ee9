import { invalidNextToken } from './errors.js';

/** What a list is asked for when a request does not say how much; also the most that it gives. */
export const PAGE_SIZE = 100;

/** Which part of a list is wanted. */
export interface PageInput {
  readonly MaxResults?: number | undefined;
  readonly NextToken?: string | undefined;
}

/** One page of a list, and the token of the next. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly NextToken: string | undefined;
}

/**
 * Cuts a page out of a list. The token is the position in base64.
 *
 * @throws {ServiceError} `InvalidNextTokenException` for a token that no page gave
 */
export function page<T>(list: readonly T[], { MaxResults = PAGE_SIZE, NextToken }: PageInput): Page<T> {
  const start = NextToken === undefined ? 0 : positionIn(NextToken);
  const end = start + MaxResults;
  return {
    items: list.slice(start, end),
    NextToken: end < list.length ? Buffer.from(String(end)).toString('base64') : undefined,
  };
}

function positionIn(token: string): number {
  const position = Buffer.from(token, 'base64').toString();
  if (!/^[1-9]\d*$/.test(position)) throw invalidNextToken('Invalid NextToken');
  return Number(position);
}
