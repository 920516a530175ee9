import { pagesOf } from '../aws/pages.js';
import { invalidNextToken } from './errors.js';

/** What a list is asked for when a request does not say how much; also the most that it gives. */
export const PAGE_SIZE = 100;

/**
 * Cuts a page out of a list.
 *
 * @throws {ServiceError} `InvalidNextTokenException` for a token that no page gave
 */
export const page = pagesOf(() => invalidNextToken('Invalid NextToken'));
