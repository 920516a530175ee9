import { randomUUID } from 'node:crypto';
import type { Incoming } from '../../core/service.js';
import { cloudOf } from './clouds.js';
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
    /** Whether the answer names the page about the code; some do not. */
    readonly options: { readonly hasPage: boolean } = { hasPage: true },
  ) {
    super(message);
    this.name = 'LoginError';
  }
}

/** The body of an error as Entra writes it; until 2023 its text was in lines. */
export function describeError(
  { error, code, message, options }: LoginError,
  { headers, host }: Incoming,
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
    ].join(' '),
    error_codes: [code],
    timestamp,
    trace_id: traceId,
    correlation_id: correlationId,
    ...(options.hasPage && { error_uri: `https://${cloudOf(host).login}/error?code=${code}` }),
  };
}
