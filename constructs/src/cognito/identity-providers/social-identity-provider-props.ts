import { list, object, optional, secretText, text } from '../../shape/index.js';
import { IDENTITY_PROVIDER_OPTIONS, type IdentityProviderOptions } from './identity-provider-options.js';

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

export const GOOGLE = object<GoogleIdentityProviderProps>({
  ...SOCIAL,
  scopes: SCOPES,
});

export interface FacebookIdentityProviderProps extends SocialProps {
  /** @default ['public_profile', 'email'] */
  readonly scopes?: readonly string[];
  /** The version of the Graph API, such as `v17.0`. @default - Cognito's own */
  readonly apiVersion?: string;
}

export const FACEBOOK = object<FacebookIdentityProviderProps>({
  ...SOCIAL,
  scopes: SCOPES,
  apiVersion: optional(text()),
});

export interface AmazonIdentityProviderProps extends SocialProps {
  /** Such as `profile`, `profile:user_id` and `postal_code`. @default ['profile'] */
  readonly scopes?: readonly string[];
}

export const AMAZON = object<AmazonIdentityProviderProps>({
  ...SOCIAL,
  scopes: SCOPES,
});

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

export const APPLE = object<AppleIdentityProviderProps>({
  ...IDENTITY_PROVIDER_OPTIONS,
  clientId: text(),
  teamId: text(),
  keyId: text(),
  privateKey: secretText(),
  scopes: SCOPES,
});
