import type { UserPool, UserPoolClient } from '../state.js';
import { OAuthError } from './oauth-answer.js';
import { requiredParameter, type TokenRequest } from './token-request.js';

interface Credentials {
  readonly id: string;
  readonly secret: string | undefined;
}

/**
 * Who asks: by HTTP Basic or by parameters, never by both (RFC 6749 §2.3). A client without a secret only names
 * itself.
 *
 * @throws {OAuthError} `invalid_client`, or `invalid_request` for a malformed request
 */
export function authenticateClient(
  authorization: string | null,
  request: TokenRequest,
  pool: UserPool,
): UserPoolClient {
  const { id, secret } =
    authorization === null ? bodyCredentials(request) : basicCredentials(authorization, request);
  const client = pool.clients.get(id);
  if (!client) throw new OAuthError('invalid_client');
  const { secrets } = client;
  if (secrets.length > 0 && secret === undefined) {
    throw new OAuthError('invalid_client', 'invalid_client_secret');
  }
  const known = secrets.length === 0 ? secret === undefined : secrets.some(({ value }) => value === secret);
  if (!known) throw new OAuthError('invalid_client');
  return client;
}

const bodyCredentials = (request: TokenRequest): Credentials => ({
  id: requiredParameter(request, 'client_id'),
  secret: request.get('client_secret'),
});

function basicCredentials(authorization: string, request: TokenRequest): Credentials {
  const credentials = /^basic +([a-z0-9+/]+=*) *$/i.exec(authorization)?.[1];
  if (credentials === undefined || request.has('client_secret')) throw new OAuthError('invalid_request');
  const [id = '', ...secret] = Buffer.from(credentials, 'base64').toString().split(':').map(formDecoded);
  if (id !== (request.get('client_id') ?? id)) throw new OAuthError('invalid_request');
  return { id, secret: secret.join(':') || undefined };
}

/** Both halves are form-encoded before they are joined (RFC 6749 §2.3.1). */
function formDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new OAuthError('invalid_request');
  }
}
