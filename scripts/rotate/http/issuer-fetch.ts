import { createSecureContext, rootCertificates } from 'node:tls';
import { Agent, buildConnector, fetch, type RequestInit, type Response } from 'undici';
import { reroute, type ConnectTo } from './connect-to.js';

/** How the issuer is reached. */
export interface Reach {
  readonly connectTo: readonly ConnectTo[];
  /** PEM certificates that are trusted beside the roots that come with Node. */
  readonly ca: string | undefined;
}

/** `fetch` for requests to an issuer, and the end of its connections. */
export interface IssuerFetch {
  fetch(url: string, init: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

/** Milliseconds that an exchange may take. */
const TIMEOUT_MS = 10_000;
/** Token responses are some KiB; more than this is not one. */
const MAX_RESPONSE_BYTES = 1024 * 1024;

/** HTTPS that may connect elsewhere, while host name, SNI and the check of the certificate stay. Follows no redirect. */
export function createIssuerFetch({ connectTo, ca }: Reach, signal: AbortSignal): IssuerFetch {
  const connect = buildConnector({
    timeout: TIMEOUT_MS,
    ...(ca !== undefined && { secureContext: createSecureContext({ ca: [...rootCertificates, ca] }) }),
  });
  const dispatcher = new Agent({
    maxResponseSize: MAX_RESPONSE_BYTES,
    connect: (target, callback) => {
      const port = Number(target.port) || (target.protocol === 'https:' ? 443 : 80);
      const to = reroute(connectTo, { host: target.hostname, port });
      const hostname = to.host.replace(/^\[(.*)\]$/, '$1');
      connect({ ...target, hostname, port: String(to.port) }, callback);
    },
  });
  return {
    fetch: (url, init) =>
      fetch(url, {
        ...init,
        redirect: 'manual',
        dispatcher,
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      }),
    close: () => dispatcher.destroy(),
  };
}
