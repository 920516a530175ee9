import type { Clock } from '../engine/clock.js';
import type { Gate } from '../engine/gate.js';
import type { ExchangeLog } from './exchange-log.js';
import { readAnswer, readError, type Outcome } from './outcome.js';
import type { HttpAnswer, HttpRequest, Transport } from './transport.js';

/** Sends requests to one issuer, few at a time, and records each. */
export interface Courier {
  /**
   * @param needs indexes of the exchanges that had to end first
   * @throws the reason of the run's signal, once the run was aborted
   */
  send(request: HttpRequest, needs: readonly number[]): Promise<Outcome>;
  /** As {@link send}, to a token endpoint: only there a server says what its tokens are. */
  sendForToken(request: HttpRequest, needs: readonly number[]): Promise<Outcome>;
}

export interface CourierParts {
  readonly transport: Transport;
  readonly gate: Gate;
  readonly log: ExchangeLog;
  /** Takes note of the tokens in an answer. */
  readonly learnTokens: (answer: HttpAnswer) => void;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
  /** When the run started, by the clock. */
  readonly startedAt: number;
}

export function createCourier(parts: CourierParts): Courier {
  const { gate, learnTokens } = parts;
  return {
    send: (request, needs) => gate(() => deliver(parts, request, needs, () => {})),
    sendForToken: (request, needs) => gate(() => deliver(parts, request, needs, learnTokens)),
  };
}

async function deliver(
  parts: CourierParts,
  request: HttpRequest,
  needs: readonly number[],
  heed: (answer: HttpAnswer) => void,
): Promise<Outcome> {
  const { transport, log, clock, signal, startedAt } = parts;
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
