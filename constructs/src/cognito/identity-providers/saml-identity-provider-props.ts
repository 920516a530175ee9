import { flag, instanceOf, object, optional, text } from '../../shape/index.js';
import { IDENTITY_PROVIDER_OPTIONS, type IdentityProviderOptions } from './identity-provider-options.js';
import { SamlMetadata } from './saml-metadata.js';

export interface SamlIdentityProviderProps extends IdentityProviderOptions {
  /** 3 to 32 characters without spaces. A new name replaces the provider, and its users with it. */
  readonly providerName: string;
  readonly metadata: SamlMetadata;
  /** Whether people who sign out of the pool are signed out there too. @default false */
  readonly signOut?: boolean;
  /** Whether sign-in may start at the provider, which leaves forged sign-ins undetected. @default false */
  readonly startedByProvider?: boolean;
  /** Whether assertions must be encrypted, with a certificate that the pool makes. @default false */
  readonly encryptedAssertions?: boolean;
  /** Whether requests are signed, with RSA and SHA-256 and a certificate that the pool makes. @default false */
  readonly signedRequests?: boolean;
}

export const SAML_PROPS = object<SamlIdentityProviderProps>({
  ...IDENTITY_PROVIDER_OPTIONS,
  providerName: text(),
  metadata: instanceOf(SamlMetadata, 'metadata: SamlMetadata.url(…) or SamlMetadata.file(…)', () =>
    SamlMetadata.file(text().standIn()),
  ),
  signOut: optional(flag()),
  startedByProvider: optional(flag()),
  encryptedAssertions: optional(flag()),
  signedRequests: optional(flag()),
});
