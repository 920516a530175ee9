import { MalformedBasic, readBasic } from '../../oauth/basic.js';
import type { UserPool } from '../state.js';
import { OAuthError } from './oauth-answer.js';
import { requiredParameter, type TokenRequest } from './token-request.js';
import type { UserPoolClient } from '../records.js';

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
  if (request.has('client_secret')) throw new OAuthError('invalid_request');
  const { id, secret } = readClient(authorization);
  if (id !== (request.get('client_id') ?? id)) throw new OAuthError('invalid_request');
  return { id, secret };
}

function readClient(authorization: string): Credentials {
  try {
    return readBasic(authorization);
  } catch (error) {
    if (error instanceof MalformedBasic) throw new OAuthError('invalid_request');
    throw error;
  }
}
