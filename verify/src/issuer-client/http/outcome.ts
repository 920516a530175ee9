import type { HttpAnswer } from './transport.js';
import { retryAfterMs } from './retry-after.js';

/** What became of a request. `exchange` is its index in the report. */
export type Outcome = Answer | Untrusted | Outage;

/** The server answered, and is not out of service. */
export interface Answer extends HttpAnswer {
  readonly kind: 'answer';
  readonly exchange: number;
}

/** Somebody whom, or something that, a client must not accept: no https, a bad certificate, no HTTP, a body without end. */
export interface Untrusted {
  readonly kind: 'untrusted';
  readonly exchange: number;
  readonly reason: string;
  /** What to change, if that is plain from the reason alone. */
  readonly remediation: string | undefined;
  /** Whether the request was sent before that showed. */
  readonly sent: boolean;
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
const isOutOfService = (status: number) => status === 429 || status >= 500;

export function readAnswer(answer: HttpAnswer, exchange: number, nowMs: number): Answer | Outage {
  if (!isOutOfService(answer.status)) return { kind: 'answer', exchange, ...answer };
  const wait = retryAfterMs(answer.headers['retry-after'], nowMs);
  return { kind: 'outage', exchange, reason: `answered ${answer.status}`, retryAfterMs: wait };
}

/** Sorts an error of the transport: was nobody there, or somebody who cannot be trusted? */
export function readError(error: unknown, exchange: number): Untrusted | Outage {
  const { code, message, status } = rootCause(error);
  const fault = FAULTS.find(({ codes }) => codes.test(code));
  if (!fault || (status !== undefined && isOutOfService(status)))
    return { kind: 'outage', exchange, reason: worded(code, message), retryAfterMs: undefined };
  const { sent, remediation } = fault;
  const certificateName = code === 'ERR_TLS_CERT_ALTNAME_INVALID';
  return { kind: 'untrusted', exchange, reason: worded(code, message), remediation, sent, certificateName };
}

const worded = (code: string, message: string) => (code === '' ? message : `${code}: ${message}`);

interface Fault {
  readonly codes: RegExp;
  readonly sent: boolean;
  readonly remediation?: string;
}

/** What is not accepted: codes of this transport, of OpenSSL's certificate verification, of TLS, and of the HTTP parser. */
const FAULTS: readonly Fault[] = [
  {
    codes: /^NOT_HTTPS$/,
    sent: false,
    remediation:
      'an https URL: without TLS everybody on the way can read and change what is sent, keys and secrets included',
  },
  {
    codes:
      /^(CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|HOSTNAME_MISMATCH$|INVALID_CA$|INVALID_PURPOSE$|ERR_TLS_CERT_)/,
    sent: false,
    remediation:
      "the server's certificate, or --ca FILE: only that and the roots that come with Node are trusted, " +
      'whatever NODE_EXTRA_CA_CERTS, SSL_CERT_FILE or NODE_TLS_REJECT_UNAUTHORIZED say',
  },
  {
    codes: /^(ERR_TLS_|ERR_SSL_|EPROTO$)/,
    sent: false,
    remediation: 'TLS 1.2 or 1.3 at the server, on this port',
  },
  { codes: /^(NOT_HTTP$|UND_ERR_HEADERS_OVERFLOW$|BODY_)/, sent: true },
];

/** What is read of an error. Not by class: an error may come from another realm, such as a worker's or a test's. */
interface ErrorLike {
  readonly name?: unknown;
  readonly message: string;
  readonly code?: unknown;
  readonly status?: unknown;
  readonly cause?: unknown;
  readonly errors?: unknown;
}

const isErrorLike = (value: unknown): value is ErrorLike =>
  typeof value === 'object' && value !== null && typeof (value as ErrorLike).message === 'string';

/** The innermost cause: an outer error often says only that something failed. */
function rootCause(error: unknown): { code: string; message: string; status?: number } {
  if (!isErrorLike(error)) return { code: '', message: String(error) };
  const inner: unknown = Array.isArray(error.errors) ? error.errors[0] : error.cause;
  if (isErrorLike(inner)) return rootCause(inner);
  if (error.name === 'TimeoutError') return { code: 'TIMEOUT', message: 'no complete answer in time' };
  return {
    code: typeof error.code === 'string' ? error.code : (CODES[String(error.name)] ?? ''),
    message: firstLine(error.message),
    ...(typeof error.status === 'number' ? { status: error.status } : {}),
  };
}

/** Of errors that have none: undici looks up the parser's in a table that is the wrong way round. */
const CODES: Readonly<Record<string, string>> = { HTTPParserError: 'NOT_HTTP' };

const firstLine = (text: string) => text.split('\n', 1)[0]!;
