import type { Clock } from '../engine/clock.js';
import type { Gate } from '../engine/gate.js';
import type { ExchangeLog } from './exchange-log.js';
import { readAnswer, readError, type Outcome } from './outcome.js';
import type { Redactor } from './redactor.js';
import type { HttpRequest, Transport } from './transport.js';

/** Sends requests to one issuer, few at a time, and records each. */
export interface Courier {
  /**
   * @param needs indexes of the exchanges that had to end first
   * @throws the reason of the run's signal, once the run was aborted
   */
  send(request: HttpRequest, needs: readonly number[]): Promise<Outcome>;
}

export interface CourierParts {
  readonly transport: Transport;
  readonly gate: Gate;
  readonly log: ExchangeLog;
  readonly redactor: Redactor;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
  /** When the run started, by the clock. */
  readonly startedAt: number;
}

export function createCourier(parts: CourierParts): Courier {
  return { send: (request, needs) => parts.gate(() => deliver(parts, request, needs)) };
}

async function deliver(
  parts: CourierParts,
  request: HttpRequest,
  needs: readonly number[],
): Promise<Outcome> {
  const { transport, log, redactor, clock, signal, startedAt } = parts;
  signal?.throwIfAborted();
  hideCredentials(request, redactor);
  const sentAt = clock.now();
  const exchange = log.open(request, needs, sentAt - startedAt);
  const close = (response: Parameters<ExchangeLog['close']>[1]) =>
    log.close(exchange, response, clock.now() - sentAt);
  try {
    const answer = await transport.send(request);
    hideTokens(answer.body, redactor);
    close(answer);
    return readAnswer(answer, exchange, clock.now());
  } catch (error) {
    signal?.throwIfAborted();
    const outcome = readError(error, exchange);
    close({ error: outcome.reason });
    return outcome;
  }
}

/** A server may echo what it was sent. */
function hideCredentials(request: HttpRequest, redactor: Redactor): void {
  const credentials = request.headers['authorization']?.split(' ')[1];
  if (credentials) redactor.hide(credentials);
}

/** Opaque tokens are not known by their form, so they are remembered by value. */
function hideTokens(body: string, redactor: Redactor): void {
  for (const [, value] of body.matchAll(TOKEN_MEMBER)) {
    redactor.hide(value!);
    redactor.hide(value!.replaceAll('\\/', '/'));
  }
}

const TOKEN_MEMBER = /"(?:access_token|refresh_token|id_token)"\s*:\s*"([^"]+)"/g;
