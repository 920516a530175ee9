import { randomUUID } from 'node:crypto';

/** Nobody keeps an answer of the token endpoint (RFC 6749 §5.1). */
const HEADERS = {
  'cache-control': 'no-cache, no-store, max-age=0, must-revalidate',
  'content-type': 'application/json;charset=UTF-8',
  expires: '0',
  pragma: 'no-cache',
} as const;

/** An answer of the token endpoint. */
export function oauthAnswer(status: number, body: object): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...HEADERS, 'x-amz-cognito-request-id': randomUUID() },
  });
}

/** Error codes of RFC 6749 §5.2. */
export type OAuthErrorCode =
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_request'
  | 'invalid_scope'
  | 'unauthorized_client'
  | 'unsupported_grant_type';

/**
 * A refusal of the token endpoint. Cognito answers 400 to all of them, also to `invalid_client`, where RFC 6749 §5.2
 * has 401.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html
 */
export class OAuthError extends Error {
  override readonly name = 'OAuthError';

  constructor(
    readonly code: OAuthErrorCode,
    /** Shown as `error_description`; most errors have none. */
    readonly description?: string,
  ) {
    super(description ?? code);
  }

  toResponse(): Response {
    return oauthAnswer(400, {
      error: this.code,
      ...(this.description !== undefined && { error_description: this.description }),
    });
  }
}
