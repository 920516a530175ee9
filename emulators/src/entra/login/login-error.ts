import { randomUUID } from 'node:crypto';
import type { Incoming } from '../../cloud/service.js';
import { isGuid } from '../guid.js';
import { loginTime } from '../times.js';

/**
 * A request that the sign-in service refuses (RFC 6749 §5.2), with Entra's own code.
 *
 * @see https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes
 */
export class LoginError extends Error {
  constructor(
    readonly status: number,
    readonly error: string,
    /** The number in `AADSTSnnn`. */
    readonly code: number,
    message: string,
  ) {
    super(message);
    this.name = 'LoginError';
  }
}

/** The body of an error as Entra writes it. */
export function describeError(
  { error, code, message }: LoginError,
  { headers }: Incoming,
  now: Date,
): Record<string, unknown> {
  const asked = headers.get('client-request-id') ?? '';
  const traceId = randomUUID();
  const correlationId = isGuid(asked) ? asked : randomUUID();
  const timestamp = loginTime(now);
  return {
    error,
    error_description: [
      `AADSTS${code}: ${message}`,
      `Trace ID: ${traceId}`,
      `Correlation ID: ${correlationId}`,
      `Timestamp: ${timestamp}`,
    ].join('\r\n'),
    error_codes: [code],
    timestamp,
    trace_id: traceId,
    correlation_id: correlationId,
    error_uri: `https://login.microsoftonline.com/error?code=${code}`,
  };
}
