import { type Construct } from 'constructs';
import { object, oneOfNames, optional, propsOf, secretText, text, list } from '../shape/index.js';
import { httpsUrl } from '../uri/https-url.js';
import { type Checks, type Rule } from '../validation/index.js';
import {
  IDENTITY_PROVIDER_OPTIONS,
  IdentityProvider,
  type IdentityProviderKind,
  type IdentityProviderOptions,
} from './identity-provider.js';
import { guidePage } from './pages.js';
import { checkSecret } from './secret-value.js';

/** The endpoints of an issuer that does not publish them. */
export interface OidcEndpoints {
  readonly authorization: string;
  readonly token: string;
  readonly userInfo: string;
  readonly jwks: string;
}

export interface OidcIdentityProviderProps extends IdentityProviderOptions {
  /** 3 to 32 characters without spaces. A new name replaces the provider, and its users with it. */
  readonly providerName: string;
  /** Exactly as its tokens have it: https, without a slash at the end where the issuer has none. */
  readonly issuer: string;
  /** What the provider knows the pool by. */
  readonly clientId: string;
  /** The secret for it: a sensitive variable or a resource's attribute, never a text. */
  readonly clientSecret: string;
  /** `openid` and what else the claims need. @default ['openid', 'email', 'profile'] */
  readonly scopes?: readonly string[];
  /** How Cognito reads the user's attributes. @default 'GET' */
  readonly attributesRequestMethod?: 'GET' | 'POST';
  /** @default - what the issuer's discovery document says */
  readonly endpoints?: OidcEndpoints;
}

const SEE = guidePage('cognito-user-pools-oidc-idp');

const PROPS = object<OidcIdentityProviderProps>({
  ...IDENTITY_PROVIDER_OPTIONS,
  providerName: text(),
  issuer: text(),
  clientId: text(),
  clientSecret: secretText(),
  scopes: optional(list(text(), "a list of scopes, such as ['openid', 'email']")),
  attributesRequestMethod: optional(oneOfNames(['GET', 'POST'])),
  endpoints: optional(
    object<OidcEndpoints>({ authorization: text(), token: text(), userInfo: text(), jwks: text() }),
  ),
});

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
    super(scope, id, (provider) => oidcKind(propsOf(provider, props, PROPS)));
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
