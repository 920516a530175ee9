import { MalformedBasic } from '../../oauth/basic.js';
import {
  AmbiguousClient,
  presentedCredentials,
  SeveralMethods,
  type AuthenticationRules,
  type PresentedCredentials,
} from '../../oauth/client-authentication.js';
import type { UserPoolClient } from '../records.js';
import type { UserPool } from '../state.js';
import { OAuthError } from './oauth-answer.js';
import type { TokenRequest } from './token-request.js';

const rules: AuthenticationRules = {
  methods: ['client_secret_basic', 'client_secret_post'],
  isSameId: (one, other) => one === other,
};

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
  const { id, secret } = credentialsIn(request, authorization);
  if (id === undefined) throw new OAuthError('invalid_request');
  const client = pool.clients.get(id);
  if (!client) throw new OAuthError('invalid_client');
  const { secrets } = client;
  if (secrets.length > 0 && secret === undefined)
    throw new OAuthError('invalid_client', 'invalid_client_secret');
  const known = secrets.length === 0 ? secret === undefined : secrets.some(({ value }) => value === secret);
  if (!known) throw new OAuthError('invalid_client');
  return client;
}

function credentialsIn(request: TokenRequest, authorization: string | null): PresentedCredentials {
  try {
    return presentedCredentials(request, authorization, rules);
  } catch (error) {
    const isMalformed = [MalformedBasic, SeveralMethods, AmbiguousClient].some(
      (type) => error instanceof type,
    );
    throw isMalformed ? new OAuthError('invalid_request') : error;
  }
}
