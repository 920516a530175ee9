import type {
  Application,
  AppRole,
  KeyCredential,
  PasswordCredential,
  PermissionScope,
} from './application.js';

/**
 * What a service principal has of its own.
 *
 * @see https://learn.microsoft.com/en-us/graph/api/resources/serviceprincipal
 */
export interface ServicePrincipal {
  readonly id: string;
  readonly appId: string;
  /** Null for principals that were there before anybody kept it. */
  readonly createdDateTime: string | null;
  readonly deletedDateTime: string | null;
  readonly accountEnabled: boolean;
  readonly appRoleAssignmentRequired: boolean;
  readonly description: string | null;
  readonly passwordCredentials: readonly PasswordCredential[];
  readonly keyCredentials: readonly KeyCredential[];
}

/** What a service principal shows of the application behind it, which may live in another tenant. */
export interface PublishedApplication {
  readonly displayName: string;
  readonly description: string | null;
  readonly ownerTenantId: string;
  /** The names by which a token can be asked for: identifier URIs and the application id. */
  readonly names: readonly string[];
  readonly signInAudience: string;
  readonly appRoles: readonly AppRole[];
  readonly scopes: readonly PermissionScope[];
  readonly homepage: string | null;
  readonly logoutUrl: string | null;
  readonly replyUrls: readonly string[];
  readonly info: Application['info'];
  /** Version of the access tokens that the API takes; null means 1. */
  readonly accessTokenVersion: number | null;
  readonly optionalAccessTokenClaims: readonly string[];
}

/** A service principal with what Graph keeps beside it. */
export interface ServicePrincipalRecord {
  readonly principal: ServicePrincipal;
  /** Object ids. */
  readonly owners: readonly string[];
  /** Digests of secrets of its own, by key id. */
  readonly secretDigests: Readonly<Record<string, string>>;
  /** Ids of the claims mapping policies that it has. */
  readonly claimsMappingPolicies: readonly string[];
}

/** What the principals of an application of this tenant show of it. */
export function publish(application: Application, tenantId: string): PublishedApplication {
  const { web, spa, publicClient } = application;
  return {
    displayName: application.displayName,
    description: application.description,
    ownerTenantId: tenantId,
    names: [application.appId, ...application.identifierUris],
    signInAudience: application.signInAudience,
    appRoles: application.appRoles,
    scopes: application.api.oauth2PermissionScopes,
    homepage: web.homePageUrl,
    logoutUrl: web.logoutUrl,
    replyUrls: [...web.redirectUris, ...spa.redirectUris, ...publicClient.redirectUris],
    info: application.info,
    accessTokenVersion: application.api.requestedAccessTokenVersion,
    optionalAccessTokenClaims: application.optionalClaims?.accessToken.map(({ name }) => name) ?? [],
  };
}
