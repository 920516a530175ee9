import type { HttpAnswer } from './transport.js';
import { retryAfterMs } from './retry-after.js';

/** What became of a request. `exchange` is its index in the report. */
export type Outcome = Answer | Untrusted | Outage;

/** The server answered, and is not out of service. */
export interface Answer extends HttpAnswer {
  readonly kind: 'answer';
  readonly exchange: number;
}

/** Somebody answered whom or what a client must not accept: a bad certificate, no TLS, no HTTP, a body without end. */
export interface Untrusted {
  readonly kind: 'untrusted';
  readonly exchange: number;
  readonly reason: string;
  /** The certificate does not have the host's name: so it is while a custom domain is being set up. */
  readonly certificateName: boolean;
}

/** No answer, 429 or 5xx: nothing is known. */
export interface Outage {
  readonly kind: 'outage';
  readonly exchange: number;
  readonly reason: string;
  readonly retryAfterMs: number | undefined;
}

/** Throttled or out of order: such an answer says nothing about the configuration. */
export function readAnswer(answer: HttpAnswer, exchange: number, nowMs: number): Answer | Outage {
  if (answer.status !== 429 && answer.status < 500) return { kind: 'answer', exchange, ...answer };
  const wait = retryAfterMs(answer.headers['retry-after'], nowMs);
  return { kind: 'outage', exchange, reason: `answered ${answer.status}`, retryAfterMs: wait };
}

/** Sorts an error of `fetch`: was nobody there, or somebody who cannot be trusted? */
export function readError(error: unknown, exchange: number): Untrusted | Outage {
  const { code, message } = rootCause(error);
  const reason = code === '' ? message : `${code}: ${message}`;
  if (isUntrusted(code)) {
    return { kind: 'untrusted', exchange, reason, certificateName: code === 'ERR_TLS_CERT_ALTNAME_INVALID' };
  }
  return { kind: 'outage', exchange, reason, retryAfterMs: undefined };
}

/** Codes of OpenSSL's certificate verification, of TLS, of the HTTP parser, and of the size limit. */
const UNTRUSTED =
  /^(CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_TLS_|ERR_SSL_|EPROTO$|HPE_|HOSTNAME_MISMATCH$|INVALID_CA$|INVALID_PURPOSE$|UND_ERR_RES_EXCEEDED_MAX_SIZE$)/;

const isUntrusted = (code: string) => UNTRUSTED.test(code);

/** What is read of an error. Not by class: an error may come from another realm, such as a worker's or a test's. */
interface ErrorLike {
  readonly name?: unknown;
  readonly message: string;
  readonly code?: unknown;
  readonly cause?: unknown;
  readonly errors?: unknown;
}

const isErrorLike = (value: unknown): value is ErrorLike =>
  typeof value === 'object' && value !== null && typeof (value as ErrorLike).message === 'string';

/** The innermost cause: `fetch failed` says nothing, its cause does. */
function rootCause(error: unknown): { code: string; message: string } {
  if (!isErrorLike(error)) return { code: '', message: String(error) };
  const inner: unknown = Array.isArray(error.errors) ? error.errors[0] : error.cause;
  if (isErrorLike(inner)) return rootCause(inner);
  if (error.name === 'TimeoutError') return { code: 'TIMEOUT', message: 'no complete answer in time' };
  return { code: typeof error.code === 'string' ? error.code : '', message: firstLine(error.message) };
}

const firstLine = (text: string) => text.split('\n', 1)[0]!;
