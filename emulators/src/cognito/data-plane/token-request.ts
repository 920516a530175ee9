import type { Incoming } from '../../cloud/service.js';
import { OAuthError } from './oauth-answer.js';

/** The parameters of a token request. One without a value counts as absent (RFC 6749 §3.1). */
export type TokenRequest = ReadonlyMap<string, string>;

/**
 * Reads the form of a token request.
 *
 * @throws {OAuthError} `invalid_request` if it is no form, or has a parameter twice
 */
export function readTokenRequest({ headers, body }: Incoming): TokenRequest {
  const [type = ''] = (headers.get('content-type') ?? '').split(';');
  if (type.trim().toLowerCase() !== 'application/x-www-form-urlencoded') {
    throw new OAuthError('invalid_request');
  }
  const parameters = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(body)) {
    if (parameters.has(name)) throw new OAuthError('invalid_request');
    if (value !== '') parameters.set(name, value);
  }
  return parameters;
}

/** @throws {OAuthError} `invalid_request` if the parameter is missing */
export function requiredParameter(request: TokenRequest, name: string): string {
  const value = request.get(name);
  if (value === undefined) throw new OAuthError('invalid_request');
  return value;
}
