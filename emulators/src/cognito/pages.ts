import { invalidParameter } from './errors.js';

/** One page of a list, and the token of the next. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly NextToken: string | undefined;
}

/**
 * Cuts a page out of a list. The token is the position in base64.
 *
 * @throws {ServiceError} `InvalidParameterException` for a token that no page gave
 */
export function page<T>(list: readonly T[], size: number, token: string | undefined): Page<T> {
  const start = token === undefined ? 0 : Number(Buffer.from(token, 'base64').toString());
  if (!Number.isInteger(start) || start < 0) throw invalidParameter('Invalid pagination token');
  const end = start + size;
  const NextToken = end < list.length ? Buffer.from(String(end)).toString('base64') : undefined;
  return { items: list.slice(start, end), NextToken };
}
