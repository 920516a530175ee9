import type { Incoming } from '../../core/service.js';
import { NotAForm, readForm, RepeatedParameter, type Form } from '../../oauth/form.js';
import { OAuthError } from './oauth-answer.js';

/** The parameters of a token request. */
export type TokenRequest = Form;

/**
 * Reads the form of a token request.
 *
 * @throws {OAuthError} `invalid_request` if it is no form, or has a parameter twice
 */
export function readTokenRequest(incoming: Incoming): TokenRequest {
  try {
    return readForm(incoming);
  } catch (error) {
    if (error instanceof NotAForm || error instanceof RepeatedParameter)
      throw new OAuthError('invalid_request');
    throw error;
  }
}

/** @throws {OAuthError} `invalid_request` if the parameter is missing */
export function requiredParameter(request: TokenRequest, name: string): string {
  const value = request.get(name);
  if (value === undefined) throw new OAuthError('invalid_request');
  return value;
}
