import { systemClock, type Clock } from './clock.js';
import { createConcurrencyLimit } from './concurrency-limit.js';
import type { ConnectTo } from './http/connect-to.js';
import { createTransport } from './http/transport.js';
import { createRecordingClient, type RecordingClient } from './recording-client.js';
import { createRedactor, type Redactor } from './redaction/redactor.js';

/** How to reach issuers. Every member but the first may be left out. */
export interface IssuerClientOptions {
  /** Who asks: the `User-Agent`. */
  readonly userAgent: string;
  /** @default [] */
  readonly connectTo?: readonly ConnectTo[] | undefined;
  /** PEM certificates that are trusted beside the roots that come with Node. @default - none */
  readonly ca?: string | undefined;
  /** For each whole exchange. @default 10_000 */
  readonly timeoutMs?: number | undefined;
  /** Requests at a time, at least 1. @default 8 */
  readonly concurrency?: number | undefined;
  /** Ends every request when aborted. */
  readonly signal?: AbortSignal | undefined;
  /** @default - the machine's clock */
  readonly clock?: Clock | undefined;
}

/** Speaks to issuers: the same way to each, few requests at a time for all of them together. */
export interface IssuerClient {
  /** Takes out of everything that is told what it was told to hide: tell it every secret before the first request. */
  readonly redactor: Redactor;
  readonly clock: Clock;
  /** When it was opened, by the clock. */
  readonly startedAt: number;
  /**
   * Records what is said to one issuer.
   *
   * @param published text that everybody may read, such as a manifest: what stands in it is not taken for a token
   */
  forIssuer(published?: string): RecordingClient;
  close(): Promise<void>;
}

/**
 * Makes ready to send requests; sends none.
 *
 * @example
 * const issuers = openIssuerClient({ userAgent: 'rotate', connectTo: rules.map(parseConnectTo) });
 * issuers.redactor.hide(secret);
 * const client = issuers.forIssuer();
 * const outcome = await client.requestToken({
 *   endpoint, clientId, authentication: { method: 'client_secret_basic', secret },
 * });
 * await issuers.close();
 */
export function openIssuerClient(options: IssuerClientOptions): IssuerClient {
  const { userAgent, connectTo = [], ca, timeoutMs = 10_000, concurrency = 8, signal } = options;
  const clock = options.clock ?? systemClock;
  const startedAt = clock.now();
  const redactor = createRedactor();
  const transport = createTransport({ userAgent, connectTo, ca, timeoutMs, signal, clock });
  const limit = createConcurrencyLimit(concurrency);
  const connections = { transport, limit, clock, signal, startedAt };
  return {
    redactor,
    clock,
    startedAt,
    forIssuer: (published = '') => createRecordingClient(connections, redactor.forOneIssuer(), published),
    close: () => transport.close(),
  };
}
