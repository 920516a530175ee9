import { randomUUID } from 'node:crypto';
import type { CloudContext } from '../../core/context.js';
import type { Incoming } from '../../core/service.js';
import type { Directory } from '../directory/directory.js';
import type { Json } from '../json.js';
import type { IssuerKeys } from '../login/issuer-keys.js';
import { permissionsOf, requirePermission } from './authorize.js';
import { readBody } from './body.js';
import type { GraphAnswer, GraphVersion } from './call.js';
import { GraphError, requestTooLarge } from './errors.js';
import { readQuery } from './query.js';
import { findRoute } from './router.js';
import { routes } from './routes.js';

/** Microsoft Graph, as far as applications, service principals and their grants go. */
export class Graph {
  constructor(
    private readonly context: CloudContext,
    private readonly directory: Directory,
    private readonly keys: IssuerKeys,
  ) {}

  async handle(incoming: Incoming): Promise<Response> {
    const requestId = randomUUID();
    try {
      if (incoming.overLimit !== undefined) throw requestTooLarge(incoming.overLimit);
      return respond(await this.#answer(incoming), incoming, requestId);
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      return this.#refuse(error, incoming, requestId);
    }
  }

  async #answer({ method, url, headers, body }: Incoming): Promise<GraphAnswer> {
    const { clock } = this.context;
    const held = permissionsOf(headers, this.keys, clock);
    const { version, segments } = readPath(url);
    const { route, params } = findRoute(routes, method, segments);
    requirePermission(route.permission, held);
    return route.action({
      directory: this.directory,
      clock,
      version,
      base: `${url.origin}/${version}`,
      params,
      query: readQuery(url.searchParams),
      body: readBody(body),
    });
  }

  #refuse({ status, code, message, details }: GraphError, incoming: Incoming, requestId: string): Response {
    const innerError = {
      date: this.context.clock.now().toISOString().slice(0, 19),
      'request-id': requestId,
      'client-request-id': incoming.headers.get('client-request-id') ?? requestId,
    };
    const error = { code, message, ...(details ? { details: details as unknown as Json } : {}), innerError };
    return respond({ status, body: { error } }, incoming, requestId);
  }
}

function readPath({ pathname }: URL): { version: GraphVersion; segments: readonly string[] } {
  const [version, ...segments] = pathname.split('/').slice(1).map(decodeSegment);
  if (version === 'v1.0' || version === 'beta') return { version, segments };
  throw new GraphError(400, 'BadRequest', `Invalid version: ${version}.`);
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new GraphError(400, 'BadRequest', `Resource not found for the segment '${segment}'.`);
  }
}

function respond({ status, body }: GraphAnswer, { headers }: Incoming, requestId: string): Response {
  const common = {
    'cache-control': 'no-cache',
    'odata-version': '4.0',
    'request-id': requestId,
    'client-request-id': headers.get('client-request-id') ?? requestId,
  };
  if (!body) return new Response(null, { status, headers: common });
  const contentType =
    'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';
  return new Response(JSON.stringify(body), { status, headers: { ...common, 'content-type': contentType } });
}
