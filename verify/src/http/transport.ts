import { createSecureContext, rootCertificates } from 'node:tls';
import { Agent, buildConnector, fetch } from 'undici';
import { packageVersion } from '../version.js';
import { reroute, type ConnectTo } from './connect-to.js';

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

/** Sends requests; rejects as `fetch` does when there is no answer. */
export interface Transport {
  send(request: HttpRequest): Promise<HttpAnswer>;
  close(): Promise<void>;
}

export interface TransportOptions {
  readonly connectTo: readonly ConnectTo[];
  /** PEM certificates that are trusted beside the roots that come with Node. */
  readonly ca: string | undefined;
  /** For the whole exchange, in milliseconds. */
  readonly timeoutMs: number;
  /** Ends every request when it is aborted. */
  readonly signal: AbortSignal | undefined;
}

/** Documents and token responses are some KiB; more than this is not one. */
const MAX_RESPONSE_BYTES = 1024 * 1024;

/**
 * HTTPS over undici, which lets a connection go elsewhere while host name, SNI and certificate check stay.
 * Redirects are never followed: neither documents nor token responses may come from another place, and a secret
 * must not travel on. Answers are asked for uncompressed, so that the limit of their size holds.
 */
export function createTransport(options: TransportOptions): Transport {
  const dispatcher = createAgent(options);
  const agentName = `verify-issuers/${packageVersion()}`;
  return {
    async send(request) {
      const timeout = AbortSignal.timeout(options.timeoutMs);
      const response = await fetch(request.url, {
        method: request.method,
        headers: { ...request.headers, 'user-agent': agentName, 'accept-encoding': 'identity' },
        ...(request.body === undefined ? {} : { body: request.body }),
        redirect: 'manual',
        dispatcher,
        signal: options.signal ? AbortSignal.any([options.signal, timeout]) : timeout,
      });
      const body = await response.text();
      return { status: response.status, headers: Object.fromEntries(response.headers), body };
    },
    close: () => dispatcher.destroy(),
  };
}

function createAgent({ connectTo, ca, timeoutMs }: TransportOptions): Agent {
  const connect = buildConnector({
    timeout: timeoutMs,
    ...(ca === undefined ? {} : { secureContext: createSecureContext({ ca: [...rootCertificates, ca] }) }),
  });
  return new Agent({
    maxResponseSize: MAX_RESPONSE_BYTES,
    connect: (target, callback) => {
      const asked = Number(target.port) || (target.protocol === 'https:' ? 443 : 80);
      const { host, port } = reroute(connectTo, unbracketed(target.hostname), asked);
      connect({ ...target, hostname: host, port: String(port) }, callback);
    },
  });
}

const unbracketed = (host: string) => host.replace(/^\[(.*)\]$/, '$1');
