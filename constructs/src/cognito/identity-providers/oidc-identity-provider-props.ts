import { list, object, oneOfNames, optional, secretText, text } from '../../shape/index.js';
import { IDENTITY_PROVIDER_OPTIONS, type IdentityProviderOptions } from './identity-provider-options.js';

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

export const OIDC_PROPS = object<OidcIdentityProviderProps>({
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
