import type { Read } from '../schema/schema.js';
import type { applicationSchema } from './azuread-application-schema.js';
import { wholeSeconds } from './directory-objects.js';
import { ifAny } from './omit.js';

type Args = Read<typeof applicationSchema>;

const TYPE = '#microsoft.graph.application';

/** A change of an application: only what it names. */
export const applicationChange = (change: object): object => ({ '@odata.type': TYPE, ...change });

/**
 * The body that creates an application, with every default that the provider writes out.
 *
 * @param owners references to directory objects
 * @see https://learn.microsoft.com/graph/api/application-post-applications
 */
export const applicationBody = (args: Args, owners: readonly string[]) => ({
  '@odata.type': TYPE,
  api: apiBody(args, wantsMappedClaims(args) ? undefined : false),
  appRoles: args.app_role.map(roleBody),
  description: orNull(args.description),
  displayName: args.display_name,
  groupMembershipClaims: orNull(args.group_membership_claims?.join(',')),
  identifierUris: args.identifier_uris ?? [],
  info: {
    marketingUrl: orNull(args.marketing_url),
    privacyStatementUrl: orNull(args.privacy_statement_url),
    supportUrl: orNull(args.support_url),
    termsOfServiceUrl: orNull(args.terms_of_service_url),
  },
  isDeviceOnlyAuthSupported: args.device_only_auth_enabled ?? false,
  isFallbackPublicClient: args.fallback_public_client_enabled ?? false,
  notes: orNull(args.notes),
  optionalClaims: args.optional_claims.map(optionalClaimsBody)[0] ?? {},
  'owners@odata.bind': owners,
  passwordCredentials: ifAny(args.password.map(passwordBody)),
  publicClient: { redirectUris: args.public_client[0]?.redirect_uris ?? [] },
  requiredResourceAccess: args.required_resource_access.map(resourceAccessBody),
  serviceManagementReference: orNull(args.service_management_reference),
  signInAudience: args.sign_in_audience,
  spa: { redirectUris: args.single_page_application[0]?.redirect_uris ?? [] },
  tags: args.tags ?? args.feature_tags.flatMap(featureTags),
  web: webBody(args.web[0]),
});

/** Whether claims mapping is wanted. The provider sets it in a call of its own, after the application exists. */
export const wantsMappedClaims = (args: Args): boolean => args.api[0]?.mapped_claims_enabled === true;

/** The `api` member. */
export function apiBody(args: Args, acceptMappedClaims: boolean | undefined) {
  const [api] = args.api;
  return {
    acceptMappedClaims,
    knownClientApplications: api?.known_client_applications ?? [],
    oauth2PermissionScopes: api?.oauth2_permission_scope.map(scopeBody) ?? [],
    requestedAccessTokenVersion: api?.requested_access_token_version ?? 1,
  };
}

/** A credential as the provider asks for it. */
export const passwordBody = (password: {
  display_name: string | undefined;
  end_date: string | undefined;
  start_date: string | undefined;
}) => ({
  displayName: password.display_name,
  endDateTime: wholeSeconds(password.end_date),
  startDateTime: wholeSeconds(password.start_date),
});

/** Null for a text that is missing or empty. */
export const orNull = (value: string | undefined): string | null =>
  value === undefined || value === '' ? null : value;

/** What the provider writes for each feature. @see https://registry.terraform.io/providers/hashicorp/azuread/3.7.0/docs/resources/application#feature_tags-1 */
const featureTags = (features: Args['feature_tags'][number]): string[] => [
  ...(features.custom_single_sign_on === true
    ? ['WindowsAzureActiveDirectoryCustomSingleSignOnApplication']
    : []),
  ...(features.enterprise === true ? ['WindowsAzureActiveDirectoryIntegratedApp'] : []),
  ...(features.gallery === true ? ['WindowsAzureActiveDirectoryGalleryApplicationNonPrimaryV1'] : []),
  ...(features.hide === true ? ['HideApp'] : []),
];

const scopeBody = (scope: Args['api'][number]['oauth2_permission_scope'][number]) => ({
  adminConsentDescription: scope.admin_consent_description ?? '',
  adminConsentDisplayName: scope.admin_consent_display_name ?? '',
  id: scope.id,
  isEnabled: scope.enabled,
  type: scope.type,
  userConsentDescription: scope.user_consent_description ?? '',
  userConsentDisplayName: scope.user_consent_display_name ?? '',
  value: scope.value ?? '',
});

const roleBody = (role: Args['app_role'][number]) => ({
  allowedMemberTypes: role.allowed_member_types,
  description: role.description,
  displayName: role.display_name,
  id: role.id,
  isEnabled: role.enabled,
  value: role.value ?? '',
});

type Claims = Args['optional_claims'][number];

const optionalClaimsBody = (claims: Claims) => ({
  accessToken: claims.access_token.map(claimBody),
  idToken: claims.id_token.map(claimBody),
  saml2Token: claims.saml2_token.map(claimBody),
});

const claimBody = (claim: Claims['access_token'][number]) => ({
  additionalProperties: claim.additional_properties ?? [],
  essential: claim.essential,
  name: claim.name,
  source: claim.source === '' ? undefined : claim.source,
});

const resourceAccessBody = (required: Args['required_resource_access'][number]) => ({
  resourceAccess: required.resource_access,
  resourceAppId: required.resource_app_id,
});

function webBody(web: Args['web'][number] | undefined) {
  const implicit = web?.implicit_grant[0];
  return {
    homePageUrl: orNull(web?.homepage_url),
    implicitGrantSettings: {
      enableAccessTokenIssuance: implicit?.access_token_issuance_enabled ?? false,
      enableIdTokenIssuance: implicit?.id_token_issuance_enabled ?? false,
    },
    logoutUrl: orNull(web?.logout_url),
    redirectUris: web?.redirect_uris ?? [],
  };
}
