import type { Incoming } from '../../core/service.js';
import { isJsonObject, type Json, type JsonObject } from '../json.js';
import type { GraphAnswer, GraphVersion } from './call.js';
import { GraphError } from './errors.js';

/** @see https://learn.microsoft.com/en-us/graph/json-batching#batch-size-limitations */
const MOST = 20;

interface Step {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly dependsOn: readonly string[];
}

const refuse = (message: string): GraphError => new GraphError(400, 'BadRequest', message);

/**
 * Answers the requests of a batch one after the other, in their order, each as if it came alone. One that depends on
 * another that failed is not tried.
 *
 * @throws {GraphError} 400 for what is no batch
 * @see https://learn.microsoft.com/en-us/graph/json-batching
 */
export async function answerBatch(
  { requests }: JsonObject,
  version: GraphVersion,
  incoming: Incoming,
  answer: (incoming: Incoming) => Promise<Response>,
): Promise<GraphAnswer> {
  if (!Array.isArray(requests)) throw refuse("Invalid batch payload format: 'requests' must be a list.");
  if (requests.length > MOST)
    throw refuse(`Number of batch request steps exceeds the maximum value of ${MOST}.`);
  const steps = (requests as readonly Json[]).map(readStep);
  checkIds(steps);
  const responses: { id: string; status: number; headers: Record<string, string>; body?: Json }[] = [];
  for (const step of steps) {
    const isBlocked = responses.some(({ id, status }) => status >= 400 && step.dependsOn.includes(id));
    const response = isBlocked ? failedDependency() : await answer(requestOf(step, version, incoming));
    responses.push({ id: step.id, ...(await describe(response)) });
  }
  return { status: 200, body: { responses } };
}

function readStep(value: Json): Step {
  const { id, method, url, headers = {}, body = null, dependsOn = [] } = isJsonObject(value) ? value : {};
  if (
    typeof id !== 'string' ||
    typeof method !== 'string' ||
    typeof url !== 'string' ||
    !url.startsWith('/')
  ) {
    throw refuse(
      "Invalid batch payload format: a request has an 'id', a 'method' and a relative 'url', all texts.",
    );
  }
  const isHeaders =
    isJsonObject(headers) && Object.values(headers).every((header) => typeof header === 'string');
  if (!isHeaders || !Array.isArray(dependsOn))
    throw refuse(`Invalid batch payload format: 'headers' or 'dependsOn' of the request '${id}'.`);
  return {
    id,
    method: method.toUpperCase(),
    url,
    headers: headers as Step['headers'],
    body: body === null ? '' : JSON.stringify(body),
    dependsOn: dependsOn as readonly string[],
  };
}

function checkIds(steps: readonly Step[]): void {
  const known = new Set<string>();
  for (const { id, dependsOn } of steps) {
    const missing = dependsOn.find((other) => !known.has(other));
    if (missing !== undefined)
      throw refuse(`The request '${id}' depends on '${missing}', which is no request before it.`);
    if (known.has(id)) throw refuse(`Two requests of the batch have the id '${id}'.`);
    known.add(id);
  }
}

function requestOf(
  { method, url, headers, body }: Step,
  version: GraphVersion,
  incoming: Incoming,
): Incoming {
  const target = new URL(`${incoming.url.origin}/${version}${url}`);
  const all = new Headers(headers);
  all.set('authorization', incoming.headers.get('authorization') ?? '');
  return { ...incoming, method, url: target, headers: all, body };
}

const failedDependency = (): Response =>
  Response.json(
    { error: { code: 'FailedDependency', message: 'A request that this one depends on failed.' } },
    { status: 424 },
  );

async function describe(response: Response) {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json');
  const contentType = response.headers.get('content-type');
  return {
    status: response.status,
    headers: {
      'Cache-Control': 'no-cache',
      ...(contentType === null ? {} : { 'Content-Type': contentType }),
    },
    ...(text === '' ? {} : { body: isJson ? (JSON.parse(text) as Json) : text }),
  };
}
