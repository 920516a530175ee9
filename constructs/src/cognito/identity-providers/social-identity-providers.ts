import type { Construct } from 'constructs';
import { propsOf } from '../../shape/index.js';
import { checkSecret } from '../../terraform/secret-value.js';
import { pattern } from '../../validation/index.js';
import { guidePage } from '../pages.js';
import { IdentityProvider, type IdentityProviderKind } from './identity-provider.js';
import {
  AMAZON,
  type AmazonIdentityProviderProps,
  APPLE,
  type AppleIdentityProviderProps,
  FACEBOOK,
  type FacebookIdentityProviderProps,
  GOOGLE,
  type GoogleIdentityProviderProps,
} from './social-identity-provider-props.js';

const SEE = guidePage('cognito-user-pools-social-idp');

/** What Cognito adds to the details of these providers. */
const ADDED = [
  'attributes_url',
  'attributes_url_add_attributes',
  'authorize_url',
  'oidc_issuer',
  'token_request_method',
  'token_url',
];

/**
 * Google. Register {@link UserPoolDomain.oidcCallbackUrl} there. A pool has one, called `Google`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/google.html
 */
export class GoogleIdentityProvider extends IdentityProvider {
  constructor(scope: Construct, id: string, props: GoogleIdentityProviderProps) {
    super(scope, id, (provider) => googleKind(propsOf(provider, props, GOOGLE)));
  }
}

function googleKind(props: GoogleIdentityProviderProps): IdentityProviderKind {
  return {
    options: props,
    providerName: 'Google',
    providerType: 'Google',
    details: {
      client_id: props.clientId,
      client_secret: props.clientSecret,
      authorize_scopes: (props.scopes ?? ['openid', 'email', 'profile']).join(' '),
    },
    userNameClaim: 'sub',
    unplanned: ADDED,
    check: (checks) => checkSecret(checks, 'clientSecret', props.clientSecret),
  };
}

const API_VERSION = pattern(/^v\d+\.\d+$/, 'a version such as v17.0', SEE);

/**
 * Facebook. Register {@link UserPoolDomain.oidcCallbackUrl} there. A pool has one, called `Facebook`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/facebook.html
 */
export class FacebookIdentityProvider extends IdentityProvider {
  constructor(scope: Construct, id: string, props: FacebookIdentityProviderProps) {
    super(scope, id, (provider) => facebookKind(propsOf(provider, props, FACEBOOK)));
  }
}

function facebookKind(props: FacebookIdentityProviderProps): IdentityProviderKind {
  return {
    options: props,
    providerName: 'Facebook',
    providerType: 'Facebook',
    details: {
      client_id: props.clientId,
      client_secret: props.clientSecret,
      // Commas, as Facebook wants them.
      authorize_scopes: (props.scopes ?? ['public_profile', 'email']).join(', '),
      ...(props.apiVersion !== undefined && { api_version: props.apiVersion }),
    },
    userNameClaim: 'id',
    unplanned: props.apiVersion === undefined ? [...ADDED, 'api_version'] : ADDED,
    check: (checks) => {
      checks.that('apiVersion', props.apiVersion, API_VERSION);
      checkSecret(checks, 'clientSecret', props.clientSecret);
    },
  };
}

/**
 * Login with Amazon. Register {@link UserPoolDomain.oidcCallbackUrl} there. A pool has one, called `LoginWithAmazon`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon.html
 */
export class AmazonIdentityProvider extends IdentityProvider {
  constructor(scope: Construct, id: string, props: AmazonIdentityProviderProps) {
    super(scope, id, (provider) => amazonKind(propsOf(provider, props, AMAZON)));
  }
}

function amazonKind(props: AmazonIdentityProviderProps): IdentityProviderKind {
  return {
    options: props,
    providerName: 'LoginWithAmazon',
    providerType: 'LoginWithAmazon',
    details: {
      client_id: props.clientId,
      client_secret: props.clientSecret,
      authorize_scopes: (props.scopes ?? ['profile']).join(' '),
    },
    userNameClaim: 'user_id',
    unplanned: ADDED,
    check: (checks) => checkSecret(checks, 'clientSecret', props.clientSecret),
  };
}

const APPLE_ID = pattern(/^[A-Z0-9]{10}$/, '10 uppercase letters and digits', SEE);

/**
 * Sign in with Apple. Register {@link UserPoolDomain.oidcCallbackUrl} there. A pool has one, called `SignInWithApple`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/apple.html
 */
export class AppleIdentityProvider extends IdentityProvider {
  constructor(scope: Construct, id: string, props: AppleIdentityProviderProps) {
    super(scope, id, (provider) => appleKind(propsOf(provider, props, APPLE)));
  }
}

function appleKind(props: AppleIdentityProviderProps): IdentityProviderKind {
  return {
    options: props,
    providerName: 'SignInWithApple',
    providerType: 'SignInWithApple',
    details: {
      client_id: props.clientId,
      team_id: props.teamId,
      key_id: props.keyId,
      private_key: props.privateKey,
      authorize_scopes: (props.scopes ?? ['email', 'name']).join(' '),
    },
    userNameClaim: 'sub',
    unplanned: [...ADDED, 'private_key'],
    check: (checks) => {
      checks.that('teamId', props.teamId, APPLE_ID).that('keyId', props.keyId, APPLE_ID);
      checkSecret(checks, 'privateKey', props.privateKey);
    },
  };
}
