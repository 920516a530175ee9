import type { RecordedExchange, RecordedRequest, RecordedResponse } from './exchange.js';
import type { HttpAnswer, HttpRequest } from './http/transport.js';
import { inTurns } from './in-turns.js';
import { excerptOf, type Excerpt } from './redaction/excerpt.js';
import { STANDARD_FIELDS } from './redaction/standard-fields.js';
import type { Redactor } from './redaction/redactor.js';

/** Headers whose value is a credential. */
const CREDENTIALS = new Set(['authorization', 'cookie', 'set-cookie', 'proxy-authorization']);

/** The exchanges with one issuer, in the order of their sending. */
export interface ExchangeLog {
  /** @returns the index of the exchange */
  open(request: HttpRequest, needs: readonly number[], startedMs: number): number;
  close(exchange: number, response: HttpAnswer | { readonly error: string }, durationMs: number): void;
  /**
   * All of them without secrets and tokens, those included that only a later answer gave away as such.
   *
   * @throws {unknown} the reason of the signal, once it is aborted
   */
  tell(redactor: Redactor, signal: AbortSignal | undefined): Promise<readonly RecordedExchange[]>;
}

/** As it was; nobody may see it yet. */
interface Exchange extends Pick<RecordedExchange, 'startedMs' | 'durationMs' | 'needs'> {
  readonly request: HttpRequest;
  /** Absent as long as there is none. */
  readonly response?: (Omit<HttpAnswer, 'body'> & { readonly body: Excerpt }) | { readonly error: string };
}

export function createExchangeLog(): ExchangeLog {
  const exchanges: Exchange[] = [];
  return {
    open: (request, needs, startedMs) => exchanges.push({ request, startedMs, durationMs: 0, needs }) - 1,
    close: (exchange, response, durationMs) => {
      const kept = 'error' in response ? response : { ...response, body: excerptOf(response.body) };
      exchanges[exchange] = { ...exchanges[exchange]!, response: kept, durationMs };
    },
    tell: (redactor, signal) => inTurns(exchanges, (exchange) => tellExchange(exchange, redactor), signal),
  };
}

const tellExchange = ({ request, response, ...when }: Exchange, redactor: Redactor): RecordedExchange => ({
  request: tellRequest(request, redactor),
  response: tellResponse(response, redactor),
  ...when,
});

/** Method and names of headers are our own. */
function tellRequest({ method, url, headers, body }: HttpRequest, redactor: Redactor): RecordedRequest {
  const told = Object.entries(withoutCredentials(headers)).map(([name, value]) => [
    name,
    redactor.scrub(value),
  ]);
  const request = {
    method,
    url: redactor.scrub(url),
    headers: Object.fromEntries(told) as Record<string, string>,
  };
  return body === undefined ? request : { ...request, body: redactor.scrub(body) };
}

/** A server chooses the names of its headers, too. */
function tellResponse(response: Exchange['response'], redactor: Redactor): RecordedResponse {
  if (response === undefined) return { error: 'the run ended before an answer came' };
  if ('error' in response) return { error: redactor.scrub(response.error) };
  const { status, headers, body } = response;
  return {
    status,
    headers: redactor.scrubAll(withoutCredentials(headers), STANDARD_FIELDS),
    body: redactor.tell(body),
  };
}

const withoutCredentials = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      CREDENTIALS.has(name.toLowerCase()) ? '[redacted]' : value,
    ]),
  );
