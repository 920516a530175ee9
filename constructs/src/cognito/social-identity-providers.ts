import { type Construct } from 'constructs';
import { list, object, optional, propsOf, secretText, text } from '../shape/index.js';
import { pattern } from '../validation/index.js';
import {
  IDENTITY_PROVIDER_OPTIONS,
  IdentityProvider,
  type IdentityProviderKind,
  type IdentityProviderOptions,
} from './identity-provider.js';
import { guidePage } from './pages.js';
import { checkSecret } from './secret-value.js';

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

interface SocialProps extends IdentityProviderOptions {
  /** What the provider knows the pool by. */
  readonly clientId: string;
  /** The secret for it: a sensitive variable or a resource's attribute, never a text. */
  readonly clientSecret: string;
}

const SCOPES = optional(list(text(), "a list of scopes, such as ['email']"));
const SOCIAL = { ...IDENTITY_PROVIDER_OPTIONS, clientId: text(), clientSecret: secretText() };

export interface GoogleIdentityProviderProps extends SocialProps {
  /** @default ['openid', 'email', 'profile'] */
  readonly scopes?: readonly string[];
}

const GOOGLE = object<GoogleIdentityProviderProps>({
  ...SOCIAL,
  scopes: SCOPES,
});

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

export interface FacebookIdentityProviderProps extends SocialProps {
  /** @default ['public_profile', 'email'] */
  readonly scopes?: readonly string[];
  /** The version of the Graph API, such as `v17.0`. @default - Cognito's own */
  readonly apiVersion?: string;
}

const API_VERSION = pattern(/^v\d+\.\d+$/, 'a version such as v17.0', SEE);

const FACEBOOK = object<FacebookIdentityProviderProps>({
  ...SOCIAL,
  scopes: SCOPES,
  apiVersion: optional(text()),
});

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

export interface AmazonIdentityProviderProps extends SocialProps {
  /** Such as `profile`, `profile:user_id` and `postal_code`. @default ['profile'] */
  readonly scopes?: readonly string[];
}

const AMAZON = object<AmazonIdentityProviderProps>({
  ...SOCIAL,
  scopes: SCOPES,
});

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

export interface AppleIdentityProviderProps extends IdentityProviderOptions {
  /** The services id that Apple knows the pool by. */
  readonly clientId: string;
  /** 10 uppercase letters and digits. */
  readonly teamId: string;
  /** The id of the private key: 10 uppercase letters and digits. */
  readonly keyId: string;
  /**
   * The private key: a sensitive variable, never a text. Cognito does not show it again, so Terraform cannot tell a
   * new one: replace the provider (`terraform apply -replace`) to have it taken.
   */
  readonly privateKey: string;
  /** @default ['email', 'name'] */
  readonly scopes?: readonly string[];
}

const APPLE_ID = pattern(/^[A-Z0-9]{10}$/, '10 uppercase letters and digits', SEE);

const APPLE = object<AppleIdentityProviderProps>({
  ...IDENTITY_PROVIDER_OPTIONS,
  clientId: text(),
  teamId: text(),
  keyId: text(),
  privateKey: secretText(),
  scopes: SCOPES,
});

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
