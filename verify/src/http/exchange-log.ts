import type { RecordedExchange, RecordedRequest, RecordedResponse } from '../report.js';
import type { Redactor } from './redactor.js';
import type { HttpRequest } from './transport.js';

/** Longer bodies are cut in the report, after redaction. */
const LONGEST_BODY = 16_384;

/** Headers whose value is a credential. */
const CREDENTIALS = new Set(['authorization', 'cookie', 'set-cookie', 'proxy-authorization']);

/** The exchanges with one issuer, in the order of their sending, without secrets. */
export interface ExchangeLog {
  /** @returns the index of the exchange */
  open(request: HttpRequest, needs: readonly number[], startedMs: number): number;
  close(exchange: number, response: RecordedResponse, durationMs: number): void;
  all(): readonly RecordedExchange[];
}

export function createExchangeLog(redactor: Redactor): ExchangeLog {
  const exchanges: RecordedExchange[] = [];
  return {
    open: (request, needs, startedMs) => {
      const response = { error: 'the run ended before an answer came' };
      const recorded = recordRequest(request, redactor);
      return exchanges.push({ request: recorded, response, startedMs, durationMs: 0, needs }) - 1;
    },
    close: (exchange, response, durationMs) => {
      exchanges[exchange] = {
        ...exchanges[exchange]!,
        response: recordResponse(response, redactor),
        durationMs,
      };
    },
    all: () => exchanges,
  };
}

function recordRequest({ method, url, headers, body }: HttpRequest, redactor: Redactor): RecordedRequest {
  const recorded = { method, url: redactor.scrub(url), headers: withoutCredentials(headers) };
  return body === undefined ? recorded : { ...recorded, body: redactor.scrub(body) };
}

function recordResponse(response: RecordedResponse, redactor: Redactor): RecordedResponse {
  if ('error' in response) return { error: redactor.scrub(response.error) };
  const { status, headers } = response;
  return { status, headers: withoutCredentials(headers), body: shorten(redactor.scrub(response.body)) };
}

const withoutCredentials = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      CREDENTIALS.has(name.toLowerCase()) ? '[redacted]' : value,
    ]),
  );

const shorten = (text: string) =>
  text.length <= LONGEST_BODY
    ? text
    : `${text.slice(0, LONGEST_BODY)}… (${text.length - LONGEST_BODY} more characters)`;
