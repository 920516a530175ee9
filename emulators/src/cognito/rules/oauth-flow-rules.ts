import { invalidOAuthFlow, scopeDoesNotExist } from '../errors.js';
import type { ClientSettingsInput } from '../model/client-shapes.js';
import { customScopesOf, type UserPool } from '../state.js';

const OIDC_SCOPES = new Set(['openid', 'email', 'phone', 'profile', 'aws.cognito.signin.user.admin']);

/**
 * Which flows and scopes go together. In these words on 2018-07-10 and on 2020-09-12.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-define-resource-servers.html
 * @see https://github.com/hashicorp/terraform-provider-aws/issues/5140
 * @see https://github.com/cisagov/crossfeed/pull/440
 */
export function assertOAuthFlows(settings: ClientSettingsInput, pool: UserPool, hasSecret: boolean): void {
  const { AllowedOAuthFlows: flows = [], AllowedOAuthScopes: scopes = [] } = settings;
  if (settings.AllowedOAuthFlowsUserPoolClient && (flows.length === 0 || scopes.length === 0)) {
    throw invalidOAuthFlow(
      'AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.',
    );
  }
  if (flows.includes('client_credentials')) assertMachineClient(flows, scopes, hasSecret);
  else if (flows.length > 0 && !settings.CallbackURLs?.length)
    throw invalidOAuthFlow('CallbackUrls can not be empty when code flow or implicit flow is selected');
  assertScopesExist(scopes, pool);
}

/**
 * That the flow is alone was seen on 2021-08-08; its words, and that it needs a secret, are not measured.
 *
 * @see https://github.com/aws/aws-sdk-js-v3/pull/2650
 */
function assertMachineClient(flows: readonly string[], scopes: readonly string[], hasSecret: boolean): void {
  if (flows.length > 1) {
    throw invalidOAuthFlow(
      'client_credentials flow can not be selected along with code flow or implicit flow.',
    );
  }
  if (!hasSecret) {
    throw invalidOAuthFlow(
      'client_credentials flow can not be selected if client does not have a client secret.',
    );
  }
  // In these words on 2018-06-26: https://github.com/hashicorp/terraform-provider-aws/issues/4984
  const unfit = scopes.find((scope) => OIDC_SCOPES.has(scope));
  if (unfit !== undefined) throw invalidOAuthFlow(`${unfit} is not supported with client_credentials flow`);
}

/**
 * In these words on 2020-01-13.
 *
 * @see https://github.com/awsdocs/aws-cloudformation-user-guide/issues/564
 */
function assertScopesExist(scopes: readonly string[], pool: UserPool): void {
  const custom = customScopesOf(pool);
  const unknown = scopes.find((scope) => !OIDC_SCOPES.has(scope) && !custom.has(scope));
  if (unknown !== undefined) throw scopeDoesNotExist(`Invalid scope requested: ${unknown}`);
}
