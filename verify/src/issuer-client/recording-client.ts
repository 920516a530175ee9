import type { Clock } from './clock.js';
import type { ConcurrencyLimit } from './concurrency-limit.js';
import type { RecordedExchange } from './exchange.js';
import { createExchangeLog, type ExchangeLog } from './exchange-log.js';
import { readAnswer, readError, type Outcome } from './http/outcome.js';
import type { HttpAnswer, HttpRequest, Transport } from './http/transport.js';
import type { Redactor } from './redaction/redactor.js';
import { tokensIn } from './redaction/tokens.js';
import { httpRequestOf, type TokenRequest } from './token/token-request.js';

/** Sends requests to one issuer, few at a time, and records each. */
export interface RecordingClient {
  /**
   * @param needs indexes of the exchanges that had to end first
   * @throws {unknown} the reason of the run's signal, once it is aborted
   */
  send(request: HttpRequest, needs?: readonly number[]): Promise<Outcome>;
  /** As {@link send}, to a token endpoint: only there a server says what its tokens are. */
  sendForToken(request: HttpRequest, needs?: readonly number[]): Promise<Outcome>;
  /** Asks for a token, in the shape that the grant and the client's authentication give to the request. */
  requestToken(request: TokenRequest, needs?: readonly number[]): Promise<Outcome>;
  /** Knows the secrets that all issuers' redactors know, and the tokens of this one: for whatever is told of it. */
  readonly redactor: Redactor;
  /**
   * All exchanges without secrets and tokens, those included that only a later answer gave away as such.
   *
   * @throws {unknown} the reason of the run's signal, once it is aborted
   */
  exchanges(): Promise<readonly RecordedExchange[]>;
}

/** What the recording clients of one run share. */
export interface Connections {
  readonly transport: Transport;
  readonly limit: ConcurrencyLimit;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
  /** When the run started, by the clock. */
  readonly startedAt: number;
}

/**
 * @param published text that everybody may read, such as a manifest: what stands in it is not taken for a token
 */
export function createRecordingClient(
  connections: Connections,
  redactor: Redactor,
  published: string,
): RecordingClient {
  const { limit, signal } = connections;
  const log = createExchangeLog();
  const learnTokens = ({ body }: HttpAnswer) => {
    for (const token of tokensIn(body)) if (!published.includes(token)) redactor.hide(token);
  };
  const send = (request: HttpRequest, needs: readonly number[], heed: (answer: HttpAnswer) => void) =>
    limit(() => deliver(connections, log, request, needs, heed));
  return {
    redactor,
    send: (request, needs = []) => send(request, needs, () => {}),
    sendForToken: (request, needs = []) => send(request, needs, learnTokens),
    requestToken: (request, needs = []) => send(httpRequestOf(request), needs, learnTokens),
    exchanges: () => log.tell(redactor, signal),
  };
}

async function deliver(
  { transport, clock, signal, startedAt }: Connections,
  log: ExchangeLog,
  request: HttpRequest,
  needs: readonly number[],
  heed: (answer: HttpAnswer) => void,
): Promise<Outcome> {
  signal?.throwIfAborted();
  const sentAt = clock.now();
  const exchange = log.open(request, needs, sentAt - startedAt);
  const close = (response: Parameters<ExchangeLog['close']>[1]) =>
    log.close(exchange, response, clock.now() - sentAt);
  try {
    const answer = await transport.send(request);
    heed(answer);
    close(answer);
    return readAnswer(answer, exchange, clock.now());
  } catch (error) {
    signal?.throwIfAborted();
    const outcome = readError(error, exchange);
    close({ error: outcome.reason });
    return outcome;
  }
}
