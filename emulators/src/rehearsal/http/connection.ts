import {
  Agent as HttpAgent,
  request as httpRequest,
  type ClientRequest,
  type IncomingMessage,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { text } from 'node:stream/consumers';

/** Milliseconds until a request without an answer fails. */
const TIMEOUT = 30_000;

/** As many requests at once as Terraform makes by default. */
const PARALLELISM = 10;

/** One request. */
export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Its answer. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

/** Sends requests. */
export type Send = (request: HttpRequest) => Promise<HttpAnswer>;

/** Connections to the local cloud that are kept open between requests. */
export interface Connections {
  readonly send: Send;
  close(): void;
}

/** @param ca the certificate of the authority to trust, PEM; no other is */
export function openConnections(ca: string): Connections {
  const settings = { keepAlive: true, maxSockets: PARALLELISM };
  const plain = new HttpAgent(settings);
  const secure = new HttpsAgent({ ...settings, ca });
  return {
    send: ({ url, method, headers, body }) => {
      const options = { method, headers: { ...headers, 'content-length': Buffer.byteLength(body ?? '') } };
      const request = url.startsWith('https:')
        ? httpsRequest(url, { ...options, agent: secure })
        : httpRequest(url, { ...options, agent: plain });
      return exchange(request, body);
    },
    close: () => {
      plain.destroy();
      secure.destroy();
    },
  };
}

function exchange(request: ClientRequest, body: string | undefined): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    request.setTimeout(TIMEOUT, () => request.destroy(new Error(`no answer within ${TIMEOUT / 1000} s`)));
    request.once('error', reject);
    request.once('response', (answer: IncomingMessage) => {
      text(answer).then((content) => resolve({ status: answer.statusCode ?? 0, body: content }), reject);
    });
    request.end(body);
  });
}
