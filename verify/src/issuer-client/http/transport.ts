import { Agent, buildConnector, request as ask, type Dispatcher } from 'undici';
import type { Clock } from '../clock.js';
import { decodeBody, MAX_BODY_BYTES, tooLong } from './body.js';
import { reroute, type ConnectTo } from './connect-to.js';
import { isHttps } from './https.js';
import { withTimeLimit } from './time-limit.js';
import { createTrust } from './trust.js';
import { Unacceptable } from './unacceptable.js';

/** A request as it goes out. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** An answer with its whole body. */
export interface HttpAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends requests. */
export interface Transport {
  /**
   * @throws {Unacceptable} if the request must not be sent, or the answer must not be taken
   * @throws {unknown} an error of undici or Node if there is no answer
   */
  send(request: HttpRequest): Promise<HttpAnswer>;
  close(): Promise<void>;
}

export interface TransportOptions {
  readonly userAgent: string;
  readonly connectTo: readonly ConnectTo[];
  /** PEM certificates that are trusted beside the roots that come with Node. */
  readonly ca: string | undefined;
  /** For the whole exchange, in milliseconds. */
  readonly timeoutMs: number;
  /** Ends every request when it is aborted. */
  readonly signal: AbortSignal | undefined;
  readonly clock: Clock;
}

/** As much as Node's own client takes, whatever `--max-http-header-size` says. */
const MAX_HEADER_BYTES = 16 * 1024;

/**
 * HTTPS, and nothing else, over undici, which lets a connection go elsewhere while host name, SNI and certificate check
 * stay. Redirects are never followed: neither documents nor token responses may come from another place, and a secret
 * must not travel on.
 */
export function createTransport(options: TransportOptions): Transport {
  const agent = createAgent(options);
  return {
    async send({ method, url, headers, body }) {
      if (!isHttps(url))
        throw new Unacceptable('NOT_HTTPS', `nothing was sent to ${url}, which is not https`);
      return withTimeLimit(options, async (signal) => {
        const response = await ask(url, {
          method,
          headers: { ...lowerCased(headers), 'user-agent': options.userAgent, 'accept-encoding': 'identity' },
          body: body ?? null,
          dispatcher: agent,
          signal,
        });
        return readAnswer(response);
      });
    },
    close: () => agent.destroy(),
  };
}

async function readAnswer(response: Dispatcher.ResponseData): Promise<HttpAnswer> {
  const { statusCode: status } = response;
  const headers = joined(response.headers);
  try {
    const bytes = Buffer.from(await response.body.arrayBuffer());
    return { status, headers, body: await decodeBody(bytes, headers['content-encoding']) };
  } catch (error) {
    throw withStatus(error, status);
  }
}

/** An answer that says it is out of service says so whatever its body is. */
function withStatus(error: unknown, status: number): unknown {
  const { code, message } = error as Error & { code?: unknown };
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return new Unacceptable('BODY_TOO_LONG', tooLong(), status);
  return error instanceof Unacceptable ? new Unacceptable(error.code, message, status) : error;
}

const lowerCased = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** A header that came several times is one list (RFC 9110 §5.3). */
const joined = (headers: Dispatcher.ResponseData['headers']): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]));

function createAgent({ connectTo, ca, timeoutMs }: TransportOptions): Agent {
  const connect = buildConnector({
    timeout: timeoutMs,
    secureContext: createTrust(ca),
    // Said, because NODE_TLS_REJECT_UNAUTHORIZED decides where it is not.
    rejectUnauthorized: true,
  });
  return new Agent({
    maxResponseSize: MAX_BODY_BYTES,
    maxHeaderSize: MAX_HEADER_BYTES,
    connect: (target, callback) => {
      const { host, port } = reroute(connectTo, unbracketed(target.hostname), Number(target.port) || 443);
      connect({ ...target, hostname: host, port: String(port) }, callback);
    },
  });
}

const unbracketed = (host: string) => host.replace(/^\[(.*)\]$/, '$1');
