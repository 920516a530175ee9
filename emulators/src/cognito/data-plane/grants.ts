import type { CloudContext } from '../../core/context.js';
import { Steps } from '../../oauth/steps.js';
import type { Granted } from '../../oauth/token-endpoint.js';
import type { UserPoolClient } from '../records.js';
import type { UserPool } from '../state.js';
import { accessTokenSeconds } from '../token-validity.js';
import { machineAccessToken } from './access-token.js';
import { assertMayUse } from './allowed-flows.js';
import { grantedScopes } from './granted-scopes.js';
import { OAuthError } from './oauth-answer.js';
import { requiredParameter, type TokenRequest } from './token-request.js';

/** What an authenticated client asks for. */
export interface Asked {
  readonly grantType: string;
  readonly request: TokenRequest;
  readonly client: UserPoolClient;
  readonly pool: UserPool;
  readonly context: CloudContext;
}

/** @see https://www.rfc-editor.org/rfc/rfc6749#section-4.4 */
const clientCredentials = Steps.from<Asked>()
  .check('allowed flow', ({ client }) => assertMayUse(client, 'client_credentials'))
  .learn('scope', ({ request, client, pool }) => ({
    scope: grantedScopes(request.get('scope'), client, pool).join(' '),
    lifetime: accessTokenSeconds(client.settings),
  }))
  .learn('access token', async ({ pool, client, scope, lifetime, context }) => ({
    accessToken: await machineAccessToken(pool, client, { scope, lifetime }, context),
  }))
  .learn('answer', ({ accessToken, lifetime }) => ({
    answer: { access_token: accessToken, expires_in: lifetime, token_type: 'Bearer' },
  }));

/** Nobody can sign in here yet, so no code was ever issued: every code is an invalid grant. */
const authorizationCode = Steps.from<Asked>()
  .check('allowed flow', ({ client }) => assertMayUse(client, 'code'))
  .check('parameters', ({ request }) => {
    requiredParameter(request, 'code');
    requiredParameter(request, 'redirect_uri');
  })
  .learn('code', refuse);

/** Nor was a refresh token. */
const refreshToken = Steps.from<Asked>()
  .check('parameters', ({ request }) => void requiredParameter(request, 'refresh_token'))
  .learn('refresh token', refuse);

function refuse(): Granted {
  throw new OAuthError('invalid_grant');
}

/** The grants of a user pool, by `grant_type`. */
export const grants: ReadonlyMap<string, Steps<Asked, Granted>> = new Map<string, Steps<Asked, Granted>>([
  ['client_credentials', clientCredentials],
  ['authorization_code', authorizationCode],
  ['refresh_token', refreshToken],
]);
