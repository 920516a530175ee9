import type { CloudContext } from '../../core/context.js';
import type { Incoming } from '../../core/service.js';
import type { UserPool } from '../state.js';
import { assertMayUse } from './allowed-flows.js';
import { authenticateClient } from './client-authentication.js';
import { clientCredentialsGrant } from './client-credentials.js';
import { OAuthError } from './oauth-answer.js';
import { readTokenRequest, requiredParameter, type TokenRequest } from './token-request.js';
import type { UserPoolClient } from '../records.js';

/**
 * `POST /oauth2/token`
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html
 */
export async function token(incoming: Incoming, pool: UserPool, context: CloudContext): Promise<Response> {
  if (incoming.method !== 'POST') return new Response(null, { status: 405, headers: { allow: 'POST' } });
  try {
    const request = readTokenRequest(incoming);
    const grantType = requiredParameter(request, 'grant_type');
    const client = authenticateClient(incoming.headers.get('authorization'), request, pool);
    switch (grantType) {
      case 'client_credentials':
        return await clientCredentialsGrant(request, client, pool, context);
      case 'authorization_code':
        return refuseCode(request, client);
      case 'refresh_token':
        return refuseRefreshToken(request);
      default:
        throw new OAuthError('unsupported_grant_type');
    }
  } catch (error) {
    if (error instanceof OAuthError) return error.toResponse();
    throw error;
  }
}

/** Nobody can sign in here yet, so no code was ever issued: every code is an invalid grant. */
function refuseCode(request: TokenRequest, client: UserPoolClient): never {
  assertMayUse(client, 'code');
  requiredParameter(request, 'code');
  requiredParameter(request, 'redirect_uri');
  throw new OAuthError('invalid_grant');
}

/** Nor was a refresh token. */
function refuseRefreshToken(request: TokenRequest): never {
  requiredParameter(request, 'refresh_token');
  throw new OAuthError('invalid_grant');
}
