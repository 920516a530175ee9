import type { Construct } from 'constructs';
import { propsOf } from '../../shape/index.js';
import { checkSecret } from '../../terraform/secret-value.js';
import { httpsUrl } from '../../uri/https-url.js';
import type { Checks, Rule } from '../../validation/index.js';
import { guidePage } from '../pages.js';
import { IdentityProvider, type IdentityProviderKind } from './identity-provider.js';
import { OIDC_PROPS, type OidcIdentityProviderProps } from './oidc-identity-provider-props.js';

const SEE = guidePage('cognito-user-pools-oidc-idp');

const HTTPS_URL = httpsUrl({ query: false, see: SEE });

const SCOPES: Rule<readonly string[]> = {
  allowed: 'openid among them, each without spaces',
  see: SEE,
  accepts: (scopes) => scopes.includes('openid') && scopes.every((scope) => /^\S+$/.test(scope)),
};

/**
 * An OpenID Connect issuer, such as Microsoft Entra ID. Register {@link UserPoolDomain.oidcCallbackUrl} there.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-idp.html
 */
export class OidcIdentityProvider extends IdentityProvider {
  constructor(scope: Construct, id: string, props: OidcIdentityProviderProps) {
    super(scope, id, (provider) => oidcKind(propsOf(provider, props, OIDC_PROPS)));
  }
}

function oidcKind(props: OidcIdentityProviderProps): IdentityProviderKind {
  return {
    options: props,
    providerName: props.providerName,
    providerType: 'OIDC',
    details: oidcDetails(props),
    userNameClaim: 'sub',
    unplanned: props.endpoints ? [] : ['authorize_url', 'token_url', 'attributes_url', 'jwks_uri'],
    check: (checks) => checkOidc(checks, props),
  };
}

function oidcDetails(props: OidcIdentityProviderProps): Record<string, string> {
  const { scopes = ['openid', 'email', 'profile'], attributesRequestMethod = 'GET', endpoints } = props;
  return {
    client_id: props.clientId,
    client_secret: props.clientSecret,
    oidc_issuer: props.issuer,
    authorize_scopes: scopes.join(' '),
    attributes_request_method: attributesRequestMethod,
    attributes_url_add_attributes: 'false',
    ...(endpoints && {
      authorize_url: endpoints.authorization,
      token_url: endpoints.token,
      attributes_url: endpoints.userInfo,
      jwks_uri: endpoints.jwks,
    }),
  };
}

function checkOidc(checks: Checks, props: OidcIdentityProviderProps): void {
  checks.that('issuer', props.issuer, HTTPS_URL).that('scopes', props.scopes, SCOPES);
  for (const [name, url] of Object.entries(props.endpoints ?? {}))
    checks.that(`endpoints.${name}`, url as string, HTTPS_URL);
  checkSecret(checks, 'clientSecret', props.clientSecret);
}
