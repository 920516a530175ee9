import { setTimeout as delay } from 'node:timers/promises';
import type { CloudContext } from '../core/context.js';
import { refusalOf, refused, type Refusal } from '../core/refusal.js';
import { clip, type ExchangeLog } from './exchange-log.js';
import type { Incoming, Service } from '../core/service.js';

/** Answers one request. Never rejects. */
export type Dispatch = (incoming: Incoming) => Promise<Response>;

/** What {@link createDispatch} needs beside the services. */
export interface DispatchOptions {
  readonly context: CloudContext;
  /** In the order in which they are asked. */
  readonly services: Iterable<Service>;
  readonly log: ExchangeLog;
  /** Milliseconds that each answer is held back. */
  readonly latencyMs: number;
  /** Told of an error that a service threw: a defect of the local cloud. */
  readonly onDefect: (error: unknown, incoming: Incoming) => void;
  /** Told, in a line, of a request that the local cloud lacks. @default nobody is */
  readonly onUnserved?: (line: string) => void;
}

/** Hands each request to the first service that knows it, and logs the exchange. */
export function createDispatch(options: DispatchOptions): Dispatch {
  const { context, services, log, latencyMs, onDefect } = options;
  const find = (incoming: Incoming): Service => {
    for (const each of services) if (each.matches(incoming)) return each;
    return nobody;
  };
  const answerBy = async (service: Service, incoming: Incoming): Promise<Answered> => {
    try {
      const answer = await (incoming.overLimit === undefined
        ? service.handle(incoming)
        : (service.tooLarge?.(incoming, incoming.overLimit) ?? tooLarge(incoming.overLimit)));
      return { answer: await context.faults.answer(incoming, answer), refusal: refusalOf(answer) };
    } catch (error) {
      onDefect(error, incoming);
      return {
        answer: Response.json({ error: 'local_cloud_defect', service: service.name }, { status: 500 }),
      };
    }
  };
  return async (incoming) => {
    const service = find(incoming);
    // The server keeps the process alive as long as somebody waits for the answer.
    if (latencyMs > 0) await delay(latencyMs, undefined, { ref: false });
    const { answer, refusal } = await answerBy(service, incoming);
    if (refusal?.isUnserved) options.onUnserved?.(unservedLine(incoming, answer.status, refusal));
    const action = incoming.headers.get('x-amz-target')?.split('.').at(-1);
    log.add({
      at: context.clock.now().toISOString(),
      service: service.name,
      method: incoming.method,
      host: incoming.host,
      path: incoming.url.pathname,
      ...(action === undefined ? {} : { action }),
      ...(refusal && incoming.url.search !== '' ? { query: incoming.url.search } : {}),
      status: answer.status,
      ...(refusal ? { code: refusal.code } : {}),
    });
    return answer;
  };
}

/** An answer, and why it is one of refusal. */
interface Answered {
  readonly answer: Response;
  readonly refusal?: Refusal | undefined;
}

/** For whoever wonders why a client stops, or tries again and again. */
function unservedLine({ method, host, url }: Incoming, status: number, { code, message }: Refusal): string {
  const asked = `${method} ${host}${url.pathname}${url.search}`;
  return `not served here: ${clip(asked)}: ${status} ${code}: ${clip(message)}`;
}

/** Answers for hosts that no service speaks for. */
const nobody: Service = {
  name: 'none',
  matches: () => true,
  handle: async (incoming) => unknownService(incoming),
  snapshot: () => ({}),
};

/**
 * As a token endpoint says it (RFC 6749 §5.2), with the status of RFC 9110.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-15.5.14
 */
const tooLarge = (limit: number): Response =>
  Response.json(
    { error: 'invalid_request', error_description: `The request is longer than ${limit} bytes.` },
    { status: 413 },
  );

/** 421: the connection reached a server that does not speak for that host (RFC 9110 §15.5.20). */
function unknownService({ method, host, url, tls }: Incoming): Response {
  const message =
    `The local cloud has no service for ${method} ${host}${url.pathname} over ${tls ? 'TLS' : 'plain HTTP'}. ` +
    'See the table of what is supported in the README of @oauth-issuers/emulators.';
  const answer = Response.json({ error: 'no_such_service', message }, { status: 421 });
  return refused(answer, { code: 'no_such_service', message, isUnserved: true });
}
