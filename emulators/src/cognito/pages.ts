import { pagesOf } from '../aws/pages.js';
import { invalidParameter } from './errors.js';

/**
 * Cuts a page out of a list.
 *
 * @throws {ServiceError} `InvalidParameterException` for a token that no page gave
 */
export const page = pagesOf(() => invalidParameter('Invalid pagination token'));
