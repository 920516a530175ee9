import type { CloudContext } from '../../core/context.js';
import { customScopesOf, type UserPool } from '../state.js';
import { accessTokenSeconds } from '../token-validity.js';
import { machineAccessToken } from './access-token.js';
import { assertMayUse } from './allowed-flows.js';
import { oauthAnswer, OAuthError } from './oauth-answer.js';
import type { TokenRequest } from './token-request.js';
import type { UserPoolClient } from '../records.js';

/**
 * The client-credentials grant (RFC 6749 §4.4).
 *
 * @throws {OAuthError}
 */
export async function clientCredentialsGrant(
  request: TokenRequest,
  client: UserPoolClient,
  pool: UserPool,
  context: CloudContext,
): Promise<Response> {
  assertMayUse(client, 'client_credentials');
  const scope = grantedScopes(request.get('scope'), client, pool).join(' ');
  const lifetime = accessTokenSeconds(client.settings);
  return oauthAnswer(200, {
    access_token: await machineAccessToken(pool, client, { scope, lifetime }, context),
    expires_in: lifetime,
    token_type: 'Bearer',
  });
}

/** What was asked for, in that order; all that the client is allowed, if nothing was. A scope whose resource server is gone is not granted. */
function grantedScopes(requested: string | undefined, client: UserPoolClient, pool: UserPool): string[] {
  const existing = customScopesOf(pool);
  const allowed = (client.settings.AllowedOAuthScopes ?? []).filter((scope) => existing.has(scope));
  const scopes = requested === undefined ? allowed : [...new Set(requested.split(' ').filter(Boolean))];
  if (scopes.length === 0 || scopes.some((scope) => !allowed.includes(scope))) {
    throw new OAuthError('invalid_scope');
  }
  return scopes;
}
