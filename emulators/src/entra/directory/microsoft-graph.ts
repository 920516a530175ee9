import type { AppRole, PermissionScope } from './application.js';
import type { PublishedApplication } from './service-principal.js';

/** The application id of Microsoft Graph, the same in every tenant. */
export const MICROSOFT_GRAPH_APP_ID = '00000003-0000-0000-c000-000000000000';

/** The audience of tokens for Microsoft Graph. */
export const MICROSOFT_GRAPH_RESOURCE = 'https://graph.microsoft.com';

const role = (id: string, value: string, displayName: string): AppRole => ({
  allowedMemberTypes: ['Application'],
  description: `${displayName}, without a signed-in user.`,
  displayName,
  id,
  isEnabled: true,
  value,
});

/** Application permissions of Microsoft Graph. @see https://learn.microsoft.com/en-us/graph/permissions-reference */
export const graphRoles = {
  readUsers: {
    ...role('df021288-bdef-4463-88db-98f22de89214', 'User.Read.All', "Read all users' full profiles"),
    description: "Allows the app to read all users' full profiles without a signed in user.",
  },
  manageApplications: role(
    '1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9',
    'Application.ReadWrite.All',
    'Read and write all applications',
  ),
  assignRoles: role(
    '06b708a9-e830-4db3-a914-8e69da51d44f',
    'AppRoleAssignment.ReadWrite.All',
    'Manage app permission grants and app role assignments',
  ),
  grantPermissions: role(
    '8e8e4742-1d95-4f68-9d56-6ee75648c72a',
    'DelegatedPermissionGrant.ReadWrite.All',
    'Manage all delegated permission grants',
  ),
} as const;

const signIn: PermissionScope = {
  adminConsentDescription:
    'Allows users to sign-in to the app, and allows the app to read the profile of signed-in users.',
  adminConsentDisplayName: 'Sign in and read user profile',
  id: 'e1fe6dd8-ba31-4d61-89e7-88639da4658d',
  isEnabled: true,
  type: 'User',
  userConsentDescription: 'Allows you to sign in to the app and let the app read your profile.',
  userConsentDisplayName: 'Sign you in and read your profile',
  value: 'User.Read',
};

/** Microsoft Graph as every tenant sees it, with the few permissions that the local cloud knows. */
export const microsoftGraph: PublishedApplication = {
  displayName: 'Microsoft Graph',
  description: null,
  ownerTenantId: 'f8cdef31-a31e-4b4a-93e4-5f571e91255a',
  names: [MICROSOFT_GRAPH_APP_ID, MICROSOFT_GRAPH_RESOURCE],
  signInAudience: 'AzureADMultipleOrgs',
  appRoles: Object.values(graphRoles),
  scopes: [signIn],
  homepage: null,
  logoutUrl: null,
  replyUrls: [],
  info: {
    logoUrl: null,
    marketingUrl: null,
    privacyStatementUrl: null,
    supportUrl: null,
    termsOfServiceUrl: null,
  },
  accessTokenVersion: null,
  optionalAccessTokenClaims: [],
};
