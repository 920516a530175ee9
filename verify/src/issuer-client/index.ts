/**
 * Requests to issuers, for whoever must tell a refusal from an outage and let no secret be seen: recorded and redacted,
 * retried on outage, over connections that nothing in the environment weakens. Knows no manifest.
 */
export { systemClock, type Clock } from './clock.js';
export { endBySignal } from './end-by-signal.js';
export type { RecordedExchange, RecordedRequest, RecordedResponse } from './exchange.js';
export { parseConnectTo, type ConnectTo } from './http/connect-to.js';
export { readCertificates } from './http/certificates.js';
export { isHttps } from './http/https.js';
export type { Answer, Outage, Outcome, Untrusted } from './http/outcome.js';
export { withTimeLimit, type TimeLimit } from './http/time-limit.js';
export type { HttpAnswer, HttpRequest } from './http/transport.js';
export { openIssuerClient, type IssuerClient, type IssuerClientOptions } from './issuer-client.js';
export type { RecordingClient } from './recording-client.js';
export { excerptOf, type Excerpt } from './redaction/excerpt.js';
export type { Heard, Redactor } from './redaction/redactor.js';
export { repeat, type Repeated, type Repetition } from './repeat.js';
export { retry, type Retried, type Retry, type RetryPolicy, type RetryTask } from './retry.js';
export type { ClientAuthentication, SecretMethod } from './token/client-authentication.js';
export type { TokenRequest } from './token/token-request.js';
export { readTokenResponse, refusalOf, type Refusal, type TokenResponse } from './token/token-response.js';
export { untilAborted } from './until-aborted.js';
