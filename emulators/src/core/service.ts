import type { Store } from './store.js';

/** A request as it reached the local cloud. */
export interface Incoming {
  readonly method: string;
  /** The host name that the caller asked for, in lower case, without port: from the Host header. */
  readonly host: string;
  /** Whether it came over TLS; the plain port is only for AWS control planes. */
  readonly tls: boolean;
  /** The URL as the caller wrote it: scheme, the host asked for with its port, path and query. */
  readonly url: URL;
  readonly headers: Headers;
  /** The whole body, decoded as UTF-8; empty if there was none. */
  readonly body: string;
  /** The longest body in bytes that is taken, if this one was longer: it was thrown away, and {@link body} is empty. */
  readonly overLimit?: number;
}

/**
 * One emulated service. The local cloud asks each in turn whether a request is its own, and hands the request to
 * the first that says yes.
 */
export interface Service {
  /** Short name for the log and the snapshot, such as `cognito`. */
  readonly name: string;
  /** All that it keeps; absent where it keeps nothing. */
  readonly store?: Store;
  matches(incoming: Incoming): boolean;
  /** Answers a request. Bad requests are answered as the real service answers them; a thrown error becomes a 500 and is a defect. */
  handle(incoming: Incoming): Promise<Response>;
  /**
   * Refuses a body of more bytes than the local cloud takes, in the protocol of the service.
   *
   * @returns undefined where a token endpoint's refusal fits
   */
  tooLarge?(incoming: Incoming, limit: number): Response | Promise<Response> | undefined;
  /** Everything that was created and not deleted, as plain JSON, without secrets, keys and tokens. Empty objects and lists when nothing is left. */
  snapshot(): Record<string, unknown>;
}
