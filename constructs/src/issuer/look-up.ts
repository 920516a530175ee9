import type { IConstruct } from 'constructs';
import type { Api } from '../api/index.js';
import { isObject } from '../shape/index.js';
import { describeValue } from '../validation/index.js';

/**
 * One of the things that an issuer has, by its name.
 *
 * @param what what they are, such as `API`
 * @throws {RangeError} if there is none of that name, with the names that there are
 */
export function named<T>(issuer: IConstruct, what: string, things: ReadonlyMap<string, T>, name: unknown): T {
  const found = typeof name === 'string' ? things.get(name) : undefined;
  if (found !== undefined) return found;
  const names = [...things.keys()].join(', ');
  throw new RangeError(
    `${issuer.node.path} has no ${what} ${describeValue(name)}, but ${names === '' ? 'none at all' : names}.`,
  );
}

/**
 * An API of an issuer, as the issuer knows it.
 *
 * @throws {RangeError} if it has none of that name
 */
export function apiOfIssuer(issuer: IConstruct, apis: readonly Api[], api: unknown): Api {
  const known = new Map(apis.map((each) => [each.name, each]));
  return named(issuer, 'API', known, isObject(api) ? api.name : api);
}
