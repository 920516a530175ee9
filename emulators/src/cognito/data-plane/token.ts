import type { CloudContext } from '../../core/context.js';
import type { Incoming } from '../../core/service.js';
import { Steps } from '../../oauth/steps.js';
import { answerTokenRequest, type TokenEndpoint } from '../../oauth/token-endpoint.js';
import type { UserPool } from '../state.js';
import { authenticateClient } from './client-authentication.js';
import { grants, type Asked } from './grants.js';
import { oauthAnswer, OAuthError } from './oauth-answer.js';
import { readTokenRequest, requiredParameter } from './token-request.js';

/** A request to the token endpoint of a pool. */
interface Arrived {
  readonly incoming: Incoming;
  readonly pool: UserPool;
  readonly context: CloudContext;
}

/** Cognito knows the client before it looks at the grant. */
const endpoint: TokenEndpoint<Arrived, Asked> = {
  begin: Steps.from<Arrived>()
    .learn('form', ({ incoming }) => ({ request: readTokenRequest(incoming) }))
    .learn('grant type', ({ request }) => ({ grantType: requiredParameter(request, 'grant_type') }))
    .learn('client authentication', ({ incoming, request, pool }) => ({
      client: authenticateClient(incoming.headers.get('authorization'), request, pool),
    })),
  grants,
  unsupported: () => new OAuthError('unsupported_grant_type'),
};

/**
 * `POST /oauth2/token`
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html
 */
export async function token(incoming: Incoming, pool: UserPool, context: CloudContext): Promise<Response> {
  if (incoming.method !== 'POST') return new Response(null, { status: 405, headers: { allow: 'POST' } });
  try {
    return oauthAnswer(200, await answerTokenRequest(endpoint, { incoming, pool, context }));
  } catch (error) {
    if (error instanceof OAuthError) return error.toResponse();
    throw error;
  }
}
