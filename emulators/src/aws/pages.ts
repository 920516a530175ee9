import { createHmac, randomBytes } from 'node:crypto';
import type { Asked } from './action.js';
import type { Place, Placed } from '../core/table.js';
import type { ServiceError } from './service-error.js';

/** One page of a list, and the token of the next. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly NextToken: string | undefined;
}

/** The input of an action that lists. */
export interface ListInput {
  readonly NextToken?: string | undefined;
}

/** A list as it is now, and how much of it goes on a page. */
export interface List<T> {
  /** In any order. */
  readonly rows: readonly Placed<T>[];
  readonly size: number;
  /** @default false */
  readonly descending?: boolean;
}

/**
 * Makes a service's way to cut pages out of lists.
 *
 * A token stands for the place of the last item of a page, so that a list that grows or shrinks meanwhile shows nothing
 * twice and skips nothing. It is good for the action, the region and the parameters of the request that it was an
 * answer to; only the size of the page may be another.
 *
 * @param invalidToken made for a token that no page gave
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserPools.html (`NextToken`)
 */
export const pagesOf =
  (invalidToken: () => ServiceError) =>
  <T>(call: Asked, request: ListInput, { rows, size, descending = false }: List<T>): Page<T> => {
    const direction = descending ? -1 : 1;
    const question = questionOf(call, request);
    const after = request.NextToken === undefined ? undefined : readToken(request.NextToken, question);
    if (after === null) throw invalidToken();
    const rest = rows
      .filter(({ place }) => !after || compare(place, after) * direction > 0)
      .sort((a, b) => compare(a.place, b.place) * direction);
    const page = rest.slice(0, size);
    return {
      items: page.map(({ item }) => item),
      NextToken: rest.length > size ? writeToken(page.at(-1)!.place, question) : undefined,
    };
  };

function compare(a: Place, b: Place): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at === -1 ? 0 : a[at]! < b[at]! ? -1 : 1;
}

/** Parameters that choose a page, not what is listed. */
const paging = ['NextToken', 'MaxResults', 'Limit'];

/** What has to be the same for a token to be good. */
function questionOf({ action, region }: Asked, request: ListInput): string {
  const selecting = Object.entries(request).filter(([name]) => !paging.includes(name));
  return JSON.stringify([action, region, selecting]);
}

/** Nobody but this process makes tokens that it takes. */
const KEY = randomBytes(32);

const sealOf = (place: string, question: string): string =>
  createHmac('sha256', KEY).update(`${question}\n${place}`).digest('base64url');

function writeToken(place: Place, question: string): string {
  const text = Buffer.from(JSON.stringify(place)).toString('base64url');
  return `${text}.${sealOf(text, question)}`;
}

/** @returns null for a token that no page gave */
function readToken(token: string, question: string): Place | null {
  const [text = '', seal, ...more] = token.split('.');
  if (more.length > 0 || seal !== sealOf(text, question)) return null;
  return JSON.parse(Buffer.from(text, 'base64url').toString()) as Place;
}
