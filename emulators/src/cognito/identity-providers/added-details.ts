import { randomBytes } from 'node:crypto';
import type { IdentityProviderType } from '../model/identity-provider-shapes.js';
import { redirectBindings } from './saml-metadata.js';
import type { Details } from '../records.js';

/** The version of Facebook's API where none is given. */
const FACEBOOK_VERSION = 'v17.0';

/**
 * What the service shows beside what was given; what was given counts more.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_IdentityProviderType.html
 */
const ADDED: Readonly<Record<IdentityProviderType, (given: Details) => Details>> = {
  Google: () => ({
    attributes_url: 'https://people.googleapis.com/v1/people/me?personFields=',
    attributes_url_add_attributes: 'true',
    authorize_url: 'https://accounts.google.com/o/oauth2/v2/auth',
    oidc_issuer: 'https://accounts.google.com',
    token_request_method: 'POST',
    token_url: 'https://www.googleapis.com/oauth2/v4/token',
  }),
  Facebook: ({ api_version = FACEBOOK_VERSION }) => ({
    api_version,
    attributes_url: `https://graph.facebook.com/${api_version}/me?fields=`,
    attributes_url_add_attributes: 'true',
    authorize_url: `https://www.facebook.com/${api_version}/dialog/oauth`,
    token_request_method: 'GET',
    token_url: `https://graph.facebook.com/${api_version}/oauth/access_token`,
  }),
  LoginWithAmazon: () => ({
    attributes_url: 'https://api.amazon.com/user/profile',
    attributes_url_add_attributes: 'false',
    authorize_url: 'https://www.amazon.com/ap/oa',
    token_request_method: 'POST',
    token_url: 'https://api.amazon.com/auth/o2/token',
  }),
  SignInWithApple: () => ({
    attributes_url_add_attributes: 'false',
    authorize_url: 'https://appleid.apple.com/auth/authorize',
    oidc_issuer: 'https://appleid.apple.com',
    token_request_method: 'POST',
    token_url: 'https://appleid.apple.com/auth/token',
  }),
  OIDC: () => ({ attributes_url_add_attributes: 'false' }),
  SAML: redirectBindings,
};

/** @param previous the details until now, if this is an update */
export function shownDetails(type: IdentityProviderType, given: Details, previous: Details = {}): Details {
  const details = { ...ADDED[type](given), ...given };
  if (type !== 'SAML') return details;
  const certificate = previous['ActiveEncryptionCertificate'] ?? randomBytes(48).toString('base64');
  return { ...details, ActiveEncryptionCertificate: certificate };
}

/** Where each provider says who somebody is; a SAML assertion always says so in its NameID. */
const USERNAME_CLAIM: Readonly<Record<IdentityProviderType, string | undefined>> = {
  Google: 'sub',
  Facebook: 'id',
  LoginWithAmazon: 'user_id',
  SignInWithApple: 'sub',
  OIDC: 'sub',
  SAML: undefined,
};

/**
 * The user name is mapped whether or not anybody asked for it.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html
 */
export function shownMapping(type: IdentityProviderType, given: Details = {}): Details {
  const username = USERNAME_CLAIM[type];
  return username === undefined ? given : { username, ...given };
}
