import type { OAuthFlow } from '../model/client-shapes.js';
import { OAuthError } from './oauth-answer.js';
import type { UserPoolClient } from '../records.js';

/**
 * Flows count only where the client may use OAuth at all.
 *
 * @throws {OAuthError} `invalid_grant` if it may not, `unauthorized_client` if it lacks the flow
 * @see https://github.com/hashicorp/terraform-provider-aws/issues/34945
 */
export function assertMayUse({ settings }: UserPoolClient, flow: OAuthFlow): void {
  if (!settings.AllowedOAuthFlowsUserPoolClient) throw new OAuthError('invalid_grant');
  if (!settings.AllowedOAuthFlows?.includes(flow)) throw new OAuthError('unauthorized_client');
}
