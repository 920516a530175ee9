import type { FederatedIdentityCredential } from './federated-identity-credential.js';

/** A delegated permission. @see https://learn.microsoft.com/en-us/graph/api/resources/permissionscope */
export interface PermissionScope {
  readonly id: string;
  readonly value: string | null;
  readonly type: string;
  readonly isEnabled: boolean;
  readonly adminConsentDescription: string | null;
  readonly adminConsentDisplayName: string | null;
  readonly userConsentDescription: string | null;
  readonly userConsentDisplayName: string | null;
}

/** An application permission or a role of users. @see https://learn.microsoft.com/en-us/graph/api/resources/approle */
export interface AppRole {
  readonly id: string;
  readonly value: string | null;
  readonly allowedMemberTypes: readonly string[];
  readonly description: string | null;
  readonly displayName: string | null;
  readonly isEnabled: boolean;
}

/** A client that needs no consent. @see https://learn.microsoft.com/en-us/graph/api/resources/preauthorizedapplication */
export interface PreAuthorizedApplication {
  readonly appId: string;
  readonly delegatedPermissionIds: readonly string[];
}

/** A secret, without its text. @see https://learn.microsoft.com/en-us/graph/api/resources/passwordcredential */
export interface PasswordCredential {
  readonly keyId: string;
  readonly displayName: string | null;
  readonly hint: string | null;
  readonly startDateTime: string;
  readonly endDateTime: string;
  readonly customKeyIdentifier: null;
  readonly secretText: null;
}

/** A certificate. @see https://learn.microsoft.com/en-us/graph/api/resources/keycredential */
export interface KeyCredential {
  readonly keyId: string | null;
  readonly displayName: string | null;
  readonly type: string | null;
  readonly usage: string | null;
  readonly startDateTime: string | null;
  readonly endDateTime: string | null;
  readonly customKeyIdentifier: string | null;
  /** A certificate's DER in base64; never answered. */
  readonly key: string | null;
}

interface RedirectUris {
  readonly redirectUris: readonly string[];
}

/**
 * An application: the members that the local cloud itself reads. Graph's others travel beside them.
 *
 * @see https://learn.microsoft.com/en-us/graph/api/resources/application
 */
export interface Application {
  readonly id: string;
  readonly appId: string;
  readonly displayName: string;
  readonly description: string | null;
  readonly createdDateTime: string;
  readonly deletedDateTime: string | null;
  readonly publisherDomain: string | null;
  readonly signInAudience: string;
  /** A key that the maker chose; null where there is none. */
  readonly uniqueName: string | null;
  readonly identifierUris: readonly string[];
  readonly api: {
    readonly requestedAccessTokenVersion: number | null;
    readonly oauth2PermissionScopes: readonly PermissionScope[];
    readonly preAuthorizedApplications: readonly PreAuthorizedApplication[];
  };
  readonly appRoles: readonly AppRole[];
  readonly info: Readonly<Record<string, string | null>>;
  readonly optionalClaims: { readonly accessToken: readonly { readonly name: string }[] } | null;
  readonly passwordCredentials: readonly PasswordCredential[];
  readonly keyCredentials: readonly KeyCredential[];
  readonly publicClient: RedirectUris;
  readonly spa: RedirectUris;
  readonly web: RedirectUris & {
    readonly homePageUrl: string | null;
    readonly logoutUrl: string | null;
    readonly redirectUriSettings: readonly { readonly uri: string; readonly index: number | null }[];
  };
}

/** An application with what Graph keeps beside it. */
export interface ApplicationRecord {
  readonly application: Application;
  /** Object ids. */
  readonly owners: readonly string[];
  /** Digests of secrets, by key id. The texts are kept nowhere. */
  readonly secretDigests: Readonly<Record<string, string>>;
  readonly federatedCredentials: readonly FederatedIdentityCredential[];
}

/** An application as others see it: what its certificates say, but not the certificates. */
export const withoutKeys = (application: Application): Application => ({
  ...application,
  keyCredentials: application.keyCredentials.map((credential) => ({ ...credential, key: null })),
});
