import type { Check } from './check.js';
import { discoveryDocument } from './discovery/document.js';
import { discoveryEndpoints } from './discovery/endpoints.js';
import { discoveryGrantTypes } from './discovery/grant-types.js';
import { discoveryHosts } from './discovery/hosts.js';
import { discoveryHttps } from './discovery/https.js';
import { discoveryIssuer } from './discovery/issuer.js';
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
  keysDocument,
  keysPublic,
  keysIds,
  keysStrength,
  keysUse,
  refusalUnknownClient,
  grantIssued,
  grantTokenType,
  grantExpiresIn,
  grantNoRefreshToken,
  grantNotCached,
  grantStandardClient,
  tokenFormat,
  tokenKey,
  tokenSignature,
  tokenIssuer,
  tokenAudience,
  tokenType,
  tokenClient,
  tokenTimes,
  tokenLifetime,
  tokenPermissions,
  refusalWrongSecret,
  refusalUnregisteredScope,
  refusalUndeclaredPermission,
  refusalUnknownResource,
  refusalNamedScope,
  refusalUserClient,
  refusalUnassignedClient,
  refusalPublicClient,
];
