import type { ApplicationConfig } from '@cdktf/provider-azuread/lib/application';
import { roleBlock } from '../permissions/app-role.js';
import { scopeBlock } from '../permissions/exposed-scope.js';
import { resourceAccessBlock } from '../permissions/resource-access.js';
import type { AppRegistrationProps } from './app-registration-props.js';
import { labelBlocks } from './labels.js';
import { optionalClaimsBlock } from './optional-claims.js';
import type { RedirectUris } from './redirect-uris.js';

/** A registration as the provider takes it; what is not said is left to the provider, which sends its default. */
export function applicationArguments(props: AppRegistrationProps): ApplicationConfig {
  const { appRoles = [], requiredAccess = [] } = props;
  return {
    displayName: props.displayName,
    ...(props.preventDuplicateNames === true && { preventDuplicateNames: true }),
    signInAudience: props.signInAudience ?? 'AzureADMyOrg',
    ...apiArguments(props),
    ...(appRoles.length > 0 && { appRole: appRoles.map(roleBlock) }),
    ...(requiredAccess.length > 0 && { requiredResourceAccess: requiredAccess.map(resourceAccessBlock) }),
    ...(props.fallbackPublicClient === true && { fallbackPublicClientEnabled: true }),
    ...claimArguments(props),
    ...labelBlocks(props.tags, props.features),
    ...textArguments(props),
    ...platforms(props),
  };
}

function apiArguments({ requestedAccessTokenVersion = 2, scopes = [] }: AppRegistrationProps) {
  return {
    api: {
      requestedAccessTokenVersion,
      ...(scopes.length > 0 && { oauth2PermissionScope: scopes.map(scopeBlock) }),
    },
  };
}

function claimArguments({ optionalClaims = {}, groupMembershipClaims = [] }: AppRegistrationProps) {
  const claims = optionalClaimsBlock(optionalClaims);
  return {
    ...(Object.keys(claims).length > 0 && { optionalClaims: claims }),
    ...(groupMembershipClaims.length > 0 && { groupMembershipClaims: [...groupMembershipClaims] }),
  };
}

const TEXTS = [
  'description',
  'notes',
  'serviceManagementReference',
  'marketingUrl',
  'privacyStatementUrl',
  'supportUrl',
  'termsOfServiceUrl',
] as const;

function textArguments(props: AppRegistrationProps): Partial<ApplicationConfig> {
  return Object.fromEntries(
    TEXTS.flatMap((name) => (props[name] === undefined ? [] : [[name, props[name]]])),
  );
}

function platforms({ redirectUris = {}, logoutUrl, homePageUrl }: AppRegistrationProps) {
  const { web = [], spa = [], native = [] }: RedirectUris = redirectUris;
  return {
    web: {
      ...(homePageUrl !== undefined && { homepageUrl: homePageUrl }),
      ...(logoutUrl !== undefined && { logoutUrl }),
      ...(web.length > 0 && { redirectUris: [...web] }),
      implicitGrant: { accessTokenIssuanceEnabled: false, idTokenIssuanceEnabled: false },
    },
    ...(spa.length > 0 && { singlePageApplication: { redirectUris: [...spa] } }),
    ...(native.length > 0 && { publicClient: { redirectUris: [...native] } }),
  };
}
