import { ApiError, jsonBody, succeeded, textOf } from '../http/api-error.js';
import type { HttpAnswer, Send } from '../http/connection.js';

/** A JSON object of Microsoft Graph. */
export type GraphObject = Readonly<Record<string, unknown>>;

/** Microsoft Graph, as one caller sees it. Paths start with `/v1.0` or `/beta`. */
export interface Graph {
  /** The base address, as references to directory objects carry it. */
  readonly base: string;
  get(path: string): Promise<GraphObject>;
  post(path: string, body: object): Promise<GraphObject>;
  patch(path: string, body: object): Promise<void>;
  delete(path: string): Promise<void>;
  /** Objects of a collection whose property has a value. */
  find(collection: string, property: string, value: string): Promise<readonly GraphObject[]>;
  /** Runs changes of one application one after the other: they read a list and write it back whole. */
  exclusively<T>(objectId: string, change: () => Promise<T>): Promise<T>;
}

/** @see https://learn.microsoft.com/graph/use-the-api */
export function openGraph(base: string, token: string, send: Send): Graph {
  const call = async (method: string, path: string, body?: object): Promise<GraphObject> => {
    const answer = await send({
      method,
      url: base + path,
      headers: {
        accept: 'application/json; charset=utf-8; IEEE754Compatible=false',
        authorization: `Bearer ${token}`,
        'content-type': 'application/json; charset=utf-8',
        'odata-maxversion': '4.0',
        'odata-version': '4.0',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!succeeded(answer)) throw graphError(`${method} ${path}`, answer);
    return jsonBody(answer);
  };
  return {
    base,
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body),
    patch: async (path, body) => void (await call('PATCH', path, body)),
    delete: async (path) => void (await call('DELETE', path)),
    find: async (collection, property, value) => {
      const filter = new URLSearchParams({ $filter: `${property} eq '${value.replaceAll("'", "''")}'` });
      const { value: found } = await call('GET', `${collection}?${filter.toString()}`);
      return Array.isArray(found) ? (found as GraphObject[]) : [];
    },
    exclusively: createQueues(),
  };
}

function createQueues(): Graph['exclusively'] {
  const last = new Map<string, Promise<unknown>>();
  return (key, change) => {
    const next = (last.get(key) ?? Promise.resolve()).then(change, change);
    last.set(key, next);
    return next;
  };
}

function graphError(call: string, answer: HttpAnswer): ApiError {
  const error = jsonBody(answer)['error'] as { code?: unknown; message?: unknown } | undefined;
  return new ApiError(
    `Microsoft Graph ${call}`,
    answer.status,
    textOf(error?.code, 'UnknownError'),
    textOf(error?.message, 'no message'),
  );
}
