import { randomUUID } from 'node:crypto';
import type { CloudContext } from '../../core/context.js';
import { refusalOf, refused, type Refusal } from '../../core/refusal.js';
import type { Incoming } from '../../core/service.js';
import type { Directory } from '../directory/directory.js';
import type { Json } from '../json.js';
import type { IssuerKeys } from '../login/issuer-keys.js';
import { callerOf, requirePermission } from './authorize.js';
import { answerBatch } from './batch.js';
import { readBody } from './body.js';
import type { GraphAnswer, GraphCall } from './call.js';
import { GraphError, NotServedError, requestTooLarge } from './errors.js';
import { readPath, type GraphPath } from './path.js';
import { readQuery } from './query/query.js';
import { findRoute } from './router.js';
import { routes } from './routes.js';

/** Microsoft Graph, as far as a directory of applications, people and groups goes. */
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

  async #answer(incoming: Incoming): Promise<GraphAnswer> {
    const { method, headers, url } = incoming;
    const caller = callerOf(headers, this.keys, this.context.clock);
    const path = readPath(url);
    if (path.segments.length === 1 && path.segments[0] === '$batch' && method === 'POST')
      return this.#answerBatch(incoming, path);
    const { route, params } = findRoute(routes, method, path.segments);
    const call = this.#call(incoming, path, params, caller);
    requirePermission(route.requirement, call);
    return route.action(call);
  }

  /** A batch is answered well; what the local cloud lacks is a request in it. */
  async #answerBatch(incoming: Incoming, { version }: GraphPath): Promise<GraphAnswer> {
    const lacking: Refusal[] = [];
    const answer = await answerBatch(readBody(incoming.body), version, incoming, async (step) => {
      const response = await this.handle(step);
      const refusal = refusalOf(response);
      if (refusal?.isUnserved) lacking.push(refusal);
      return response;
    });
    return { ...answer, ...(lacking[0] && { refusal: lacking[0] }) };
  }

  #call(
    { url, headers, body }: Incoming,
    { version }: GraphPath,
    params: GraphCall['params'],
    caller: GraphCall['caller'],
  ): GraphCall {
    return {
      directory: this.directory,
      clock: this.context.clock,
      caller,
      version,
      base: `${url.origin}/${version}`,
      url,
      params,
      query: readQuery(url.searchParams, headers),
      // A picture, which is not kept.
      body: headers.get('content-type')?.startsWith('image/') ? {} : readBody(body),
      createsIfMissing: /\bcreate-if-missing\b/i.test(headers.get('prefer') ?? ''),
    };
  }

  #refuse(refusal: GraphError, incoming: Incoming, requestId: string): Response {
    const { status, code, message, details } = refusal;
    const innerError = {
      date: this.context.clock.now().toISOString().slice(0, 19),
      'request-id': requestId,
      'client-request-id': incoming.headers.get('client-request-id') ?? requestId,
    };
    const error = { code, message, ...(details ? { details: details as unknown as Json } : {}), innerError };
    const answer = new Response(JSON.stringify({ error }), {
      status,
      headers: {
        ...commonHeaders(incoming, requestId),
        'content-type': 'application/json',
        vary: 'Accept-Encoding',
      },
    });
    return refused(answer, { code, message, isUnserved: refusal instanceof NotServedError });
  }
}

const commonHeaders = ({ headers }: Incoming, requestId: string) => ({
  'cache-control': 'no-cache',
  'client-request-id': headers.get('client-request-id') ?? requestId,
  'request-id': requestId,
  'strict-transport-security': 'max-age=31536000',
});

const JSON_TYPE =
  'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

function respond(
  { status, body, text, location, refusal }: GraphAnswer,
  incoming: Incoming,
  requestId: string,
): Response {
  const common = commonHeaders(incoming, requestId);
  if (!body && text === undefined) return new Response(null, { status, headers: common });
  const headers = {
    ...common,
    'content-type': body ? JSON_TYPE : 'text/plain',
    'odata-version': '4.0',
    ...(location === undefined ? {} : { location }),
    ...(body ? { vary: 'Accept-Encoding' } : {}),
  };
  const answer = new Response(body ? JSON.stringify(body) : text, { status, headers });
  return refusal ? refused(answer, refusal) : answer;
}
