/**
 * One answered request, with nothing in it that could be secret: no header, no body, and a query only of a service that
 * says why it refused it.
 */
export interface LoggedExchange {
  /** RFC 3339. */
  readonly at: string;
  /** The service that answered; `none` if no service knows that host and path, or the request could not be read. */
  readonly service: string;
  readonly method: string;
  readonly host: string;
  readonly path: string;
  /** The action of an AWS control plane, from `X-Amz-Target`. */
  readonly action?: string;
  /** Of a request that was refused, as it was written, with its question mark. */
  readonly query?: string;
  readonly status: number;
  /** The service's own code of a refusal. */
  readonly code?: string;
}

/** How many exchanges are kept; older ones go. */
const CAPACITY = 20_000;
/** Characters that are kept of what a caller wrote: longer than any host name, and than any path of a provider. */
const LONGEST = 1000;

/** The latest exchanges, in order of arrival of their answers. */
export class ExchangeLog {
  readonly #entries: LoggedExchange[] = [];

  get entries(): readonly LoggedExchange[] {
    return this.#entries;
  }

  add(entry: LoggedExchange): void {
    this.#entries.push(clipped(entry));
    if (this.#entries.length > CAPACITY) this.#entries.shift();
  }
}

/** A text of a caller, cut to a length that a log takes. */
export const clip = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

const clipped = (entry: LoggedExchange): LoggedExchange => ({
  ...entry,
  method: clip(entry.method),
  host: clip(entry.host),
  path: clip(entry.path),
  ...(entry.action !== undefined && { action: clip(entry.action) }),
  ...(entry.query !== undefined && { query: clip(entry.query) }),
});
