import type { Requirement } from './authorize.js';
import type { Action } from './call.js';
import { NotServedError } from './errors.js';

/** An action, where it is found, and the application permissions that let a caller in. */
export interface Route {
  readonly method: string;
  /** The path below the version; `{name}` is a variable segment. */
  readonly path: string;
  readonly requirement: Requirement;
  readonly action: Action;
}

/** A route that fits a request. */
export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/**
 * Finds the route of a request. Names in a path are matched without case, and functions also under their whole name
 * (`microsoft.graph.getByIds`).
 *
 * @throws {GraphError} 400 for a path that no route has, 405 for a method that the path lacks.
 */
export function findRoute(routes: readonly Route[], method: string, segments: readonly string[]): Match {
  const fitting = routes.flatMap((route) => {
    const params = fit(route.path.split('/').slice(1), segments);
    return params ? [{ route, params }] : [];
  });
  // A name is meant before anything that could be one: `/users/$count` is no user.
  const variables = ({ params }: Match): number => Object.keys(params).length;
  const match = fitting
    .filter(({ route }) => route.method === method)
    .sort((left, right) => variables(left) - variables(right))[0];
  if (match) return match;
  throw fitting.length > 0 ? wrongMethod(method, segments) : unknownSegment(routes, segments);
}

function fit(pattern: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index]!;
    if (part.startsWith('{')) params[part.slice(1, -1)] = segment;
    else if (![part, `microsoft.graph.${part}`].some((name) => isSameName(name, segment))) return undefined;
  }
  return params;
}

const isSameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const wrongMethod = (method: string, segments: readonly string[]): NotServedError =>
  new NotServedError(
    405,
    'Request_BadRequest',
    `Specified HTTP method is not allowed for the request target: ${method} /${segments.join('/')}.`,
  );

/** Names the first segment at which no route goes on, as Graph does. */
function unknownSegment(routes: readonly Route[], segments: readonly string[]): NotServedError {
  const known = (length: number): boolean =>
    routes.some(({ path }) => fit(path.split('/').slice(1, length + 1), segments.slice(0, length)));
  const depth = segments.findIndex((_, index) => !known(index + 1));
  const segment = segments[depth] ?? segments.at(-1) ?? '';
  return new NotServedError(400, 'BadRequest', `Resource not found for the segment '${segment}'.`);
}
