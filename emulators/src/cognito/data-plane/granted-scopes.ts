import type { UserPoolClient } from '../records.js';
import { customScopesOf, type UserPool } from '../state.js';
import { OAuthError } from './oauth-answer.js';

/**
 * What was asked for, in that order; all that the client is allowed, if nothing was. A scope whose resource server is
 * gone is not granted.
 *
 * @throws {OAuthError} `invalid_scope`
 */
export function grantedScopes(
  requested: string | undefined,
  client: UserPoolClient,
  pool: UserPool,
): string[] {
  const existing = customScopesOf(pool);
  const allowed = (client.settings.AllowedOAuthScopes ?? []).filter((scope) => existing.has(scope));
  const scopes = requested === undefined ? allowed : [...new Set(requested.split(' ').filter(Boolean))];
  if (scopes.length === 0 || scopes.some((scope) => !allowed.includes(scope)))
    throw new OAuthError('invalid_scope');
  return scopes;
}
