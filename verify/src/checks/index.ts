import type { Check } from './check.js';
import { discoveryDocument } from './discovery/document.js';
import { discoveryEndpoints } from './discovery/endpoints.js';
import { discoveryGrantTypes } from './discovery/grant-types.js';
import { discoveryHosts } from './discovery/hosts.js';
import { discoveryHttps } from './discovery/https.js';
import { discoveryIssuer } from './discovery/issuer.js';
import { discoveryLegacyGrants } from './discovery/legacy-grants.js';
import { discoveryPkce } from './discovery/pkce.js';
import { authorizeImplicit } from './authorize/implicit.js';
import { authorizeRedirectUri } from './authorize/redirect-uri.js';
import { authorizePkce } from './authorize/pkce.js';
import { authorizePkcePlain } from './authorize/pkce-plain.js';
import { authorizeUnknownClient } from './authorize/unknown-client.js';
import { authorizeState } from './authorize/state.js';
import { authorizeIssuer } from './authorize/issuer.js';
import { authorizeFraming } from './authorize/framing.js';
import { discoveryAlgorithms } from './discovery/algorithms.js';
import { discoveryMembers } from './discovery/members.js';
import { grantExpiresIn } from './grant/expires-in.js';
import { grantIssued } from './grant/issued.js';
import { grantNoRefreshToken } from './grant/no-refresh-token.js';
import { grantNotCached } from './grant/not-cached.js';
import { grantStandardClient } from './grant/standard-client.js';
import { grantTokenType } from './grant/token-type.js';
import { keysDocument } from './keys/document.js';
import { keysIds } from './keys/ids.js';
import { keysPublic } from './keys/public.js';
import { keysStrength } from './keys/strength.js';
import { keysRsa } from './keys/rsa.js';
import { keysCurve } from './keys/curve.js';
import { keysCertificate } from './keys/certificate.js';
import { grantNoIdToken } from './grant/no-id-token.js';
import { tokenHeader } from './token/header.js';
import { tokenSubject } from './token/subject.js';
import { tokenClaims } from './token/claims.js';
import { tokenExpiresIn } from './token/expires-in.js';
import { tokenConfirmation } from './token/confirmation.js';
import { keysUse } from './keys/use.js';
import { refusalNamedScope } from './refusal/named-scope.js';
import { refusalPublicClient } from './refusal/public-client.js';
import { refusalUnassignedClient } from './refusal/unassigned-client.js';
import { refusalUndeclaredPermission } from './refusal/undeclared-permission.js';
import { refusalUnknownClient } from './refusal/unknown-client.js';
import { refusalUnknownResource } from './refusal/unknown-resource.js';
import { refusalUnregisteredScope } from './refusal/unregistered-scope.js';
import { refusalUserClient } from './refusal/user-client.js';
import { refusalWrongSecret } from './refusal/wrong-secret.js';
import { refusalMissingSecret } from './refusal/missing-secret.js';
import { refusalEmptySecret } from './refusal/empty-secret.js';
import { refusalNearSecret } from './refusal/near-secret.js';
import { refusalForeignSecret } from './refusal/foreign-secret.js';
import { refusalOtherMethod } from './refusal/other-method.js';
import { refusalForgedAssertion } from './refusal/forged-assertion.js';
import { refusalGetRequest } from './refusal/get-request.js';
import { refusalQueryParameters } from './refusal/query-parameters.js';
import { refusalUnknownGrant } from './refusal/unknown-grant.js';
import { refusalMissingGrant } from './refusal/missing-grant.js';
import { refusalRefreshToken } from './refusal/refresh-token.js';
import { refusalMadeUpCode } from './refusal/made-up-code.js';
import { refusalPasswordGrant } from './refusal/password-grant.js';
import { refusalScopesTogether } from './refusal/scopes-together.js';
import { refusalScopeLetters } from './refusal/scope-letters.js';
import { refusalPrivilegedScope } from './refusal/privileged-scope.js';
import { refusalDefaultScope } from './refusal/default-scope.js';
import { refusalUnknownAudience } from './refusal/unknown-audience.js';
import { refusalIntrospection } from './refusal/introspection.js';
import { tokenIntrospection } from './token/introspection.js';
import { refusalChallenge } from './refusal/challenge.js';
import { tokenAudience } from './token/audience.js';
import { tokenClient } from './token/client.js';
import { tokenFormat } from './token/format.js';
import { tokenIssuer } from './token/issuer.js';
import { tokenKey } from './token/key.js';
import { tokenLifetime } from './token/lifetime.js';
import { tokenPermissions } from './token/permissions.js';
import { tokenSignature } from './token/signature.js';
import { tokenTimes } from './token/times.js';
import { tokenType } from './token/type.js';

/** Every check, in the order in which reports list them. */
export const checks: readonly Check[] = [
  discoveryDocument,
  discoveryIssuer,
  discoveryMembers,
  discoveryHttps,
  discoveryHosts,
  discoveryEndpoints,
  discoveryGrantTypes,
  discoveryLegacyGrants,
  discoveryPkce,
  discoveryAlgorithms,
  keysDocument,
  keysPublic,
  keysIds,
  keysStrength,
  keysRsa,
  keysCurve,
  keysCertificate,
  keysUse,
  refusalUnknownClient,
  grantIssued,
  grantTokenType,
  grantExpiresIn,
  grantNoRefreshToken,
  grantNoIdToken,
  grantNotCached,
  grantStandardClient,
  tokenFormat,
  tokenKey,
  tokenSignature,
  tokenIssuer,
  tokenAudience,
  tokenType,
  tokenHeader,
  tokenClient,
  tokenSubject,
  tokenClaims,
  tokenTimes,
  tokenLifetime,
  tokenExpiresIn,
  tokenConfirmation,
  tokenPermissions,
  tokenIntrospection,
  refusalWrongSecret,
  refusalUnregisteredScope,
  refusalUndeclaredPermission,
  refusalUnknownResource,
  refusalNamedScope,
  refusalUserClient,
  refusalUnassignedClient,
  refusalPublicClient,
  refusalMissingSecret,
  refusalEmptySecret,
  refusalNearSecret,
  refusalForeignSecret,
  refusalOtherMethod,
  refusalForgedAssertion,
  refusalGetRequest,
  refusalQueryParameters,
  refusalUnknownGrant,
  refusalMissingGrant,
  refusalRefreshToken,
  refusalMadeUpCode,
  refusalPasswordGrant,
  refusalScopesTogether,
  refusalScopeLetters,
  refusalPrivilegedScope,
  refusalDefaultScope,
  refusalUnknownAudience,
  refusalIntrospection,
  refusalChallenge,
  authorizeImplicit,
  authorizeRedirectUri,
  authorizePkce,
  authorizePkcePlain,
  authorizeUnknownClient,
  authorizeState,
  authorizeIssuer,
  authorizeFraming,
];
