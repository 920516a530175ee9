import { type EntraVariant, registration, roleOf, scopeOf } from './entra-variant.js';

const read = scopeOf('orders', 'read');
const all = roleOf('orders', 'read.all');
const web = { redirectUris: { web: ['https://desk.example.com/callback'] } };

/** Registrations by what they expose, who signs in, and what tokens have. */
export const registrationVariants: readonly EntraVariant[] = [
  registration(
    'nothing but a name',
    {},
    { description: 'The first' },
    { sign_in_audience: 'AzureADMyOrg' },
    {
      absent: ['app_role', 'public_client', 'single_page_application', 'optional_claims', 'tags'],
    },
  ),
  registration(
    'a name that nobody else has',
    { preventDuplicateNames: true },
    { notes: 'Checked' },
    { prevent_duplicate_names: true },
  ),
  registration(
    'a description of what it does',
    { description: 'Takes orders' },
    { description: 'Takes and ships orders' },
    { description: 'Takes orders' },
  ),
  registration(
    'a scope that administrators consent to',
    { scopes: [read] },
    { scopes: [{ ...read, description: 'Read every order' }] },
    {
      api: {
        requested_access_token_version: 2,
        oauth2_permission_scope: [{ value: 'read', type: 'Admin', enabled: true }],
      },
    },
  ),
  registration(
    'a scope that users consent to',
    { scopes: [{ ...read, consentBy: 'user' }] },
    { scopes: [{ ...read, consentBy: 'admin' }] },
    { api: { oauth2_permission_scope: [{ type: 'User' }] } },
  ),
  registration(
    'a scope with a text for each reader',
    {
      scopes: [
        {
          ...read,
          adminConsentDisplayName: 'Read orders',
          adminConsentDescription: 'Lets the app read all orders.',
          userConsentDisplayName: 'Read your orders',
          userConsentDescription: 'Lets the app read your orders.',
        },
      ],
    },
    { scopes: [{ ...read, userConsentDisplayName: 'Read what you ordered' }] },
    {
      api: {
        oauth2_permission_scope: [
          {
            admin_consent_display_name: 'Read orders',
            admin_consent_description: 'Lets the app read all orders.',
            user_consent_display_name: 'Read your orders',
            user_consent_description: 'Lets the app read your orders.',
          },
        ],
      },
    },
  ),
  registration(
    'a scope that is switched off',
    { scopes: [{ ...read, enabled: false }] },
    { scopes: [read] },
    { api: { oauth2_permission_scope: [{ enabled: false }] } },
  ),
  registration(
    'two scopes, and later one',
    { scopes: [read, scopeOf('orders', 'write')] },
    { scopes: [read] },
    { api: { oauth2_permission_scope: [{ value: 'read' }, { value: 'write' }] } },
  ),
  registration(
    'a role for programs',
    { appRoles: [all] },
    { appRoles: [{ ...all, description: 'Read every order' }] },
    { app_role: [{ value: 'read.all', allowed_member_types: ['Application'] }] },
  ),
  registration(
    'a role for people',
    { appRoles: [{ ...all, allowedMemberTypes: ['User'] }] },
    { appRoles: [{ ...all, allowedMemberTypes: ['User'], displayName: 'Reader' }] },
    { app_role: [{ allowed_member_types: ['User'] }] },
  ),
  registration(
    'a role for programs and people',
    { appRoles: [{ ...all, allowedMemberTypes: ['Application', 'User'] }] },
    { appRoles: [] },
    { app_role: [{ allowed_member_types: ['Application', 'User'] }] },
  ),
  registration(
    'a role with a name of its own',
    { appRoles: [{ ...all, displayName: 'Reader' }] },
    { appRoles: [{ ...all, displayName: 'Viewer' }] },
    { app_role: [{ display_name: 'Reader', description: 'orders: read.all' }] },
  ),
  registration(
    'a role that is switched off',
    { appRoles: [{ ...all, enabled: false }] },
    { appRoles: [all] },
    { app_role: [{ enabled: false }] },
  ),
  registration(
    'accounts of every organization',
    { signInAudience: 'AzureADMultipleOrgs', ...web },
    { description: 'For all' },
    { sign_in_audience: 'AzureADMultipleOrgs' },
  ),
  registration(
    'personal accounts as well',
    { signInAudience: 'AzureADandPersonalMicrosoftAccount', scopes: [read] },
    { scopes: [] },
    { sign_in_audience: 'AzureADandPersonalMicrosoftAccount', api: { requested_access_token_version: 2 } },
  ),
  registration(
    'personal accounts alone',
    { signInAudience: 'PersonalMicrosoftAccount' },
    { supportUrl: 'https://example.com/support' },
    { sign_in_audience: 'PersonalMicrosoftAccount' },
  ),
  registration(
    'tokens of version 1',
    { requestedAccessTokenVersion: 1 },
    { requestedAccessTokenVersion: 2 },
    { api: { requested_access_token_version: 1 } },
  ),
  registration(
    'tokens of version 2, said aloud',
    { requestedAccessTokenVersion: 2 },
    { notes: 'Version 2' },
    { api: { requested_access_token_version: 2 } },
  ),
  registration(
    'whether a token is a program’s',
    { optionalClaims: { accessToken: [{ name: 'idtyp' }] } },
    { optionalClaims: { accessToken: [{ name: 'idtyp' }, { name: 'auth_time' }] } },
    { optional_claims: { access_token: [{ name: 'idtyp', essential: false }] } },
  ),
  registration(
    'a mail address in ID tokens, which the client needs',
    { optionalClaims: { idToken: [{ name: 'email', essential: true }] } },
    { optionalClaims: {} },
    { optional_claims: { id_token: [{ name: 'email', essential: true }] } },
  ),
  registration(
    'a claim made with something',
    {
      optionalClaims: {
        idToken: [{ name: 'upn', additionalProperties: ['include_externally_authenticated_upn'] }],
      },
    },
    { optionalClaims: { idToken: [{ name: 'upn' }] } },
    {
      optional_claims: {
        id_token: [{ name: 'upn', additional_properties: ['include_externally_authenticated_upn'] }],
      },
    },
  ),
  registration(
    'an extension of the user, in SAML tokens',
    { optionalClaims: { saml2Token: [{ name: 'extn.costCentre', source: 'user' }] } },
    { optionalClaims: { saml2Token: [{ name: 'extn.team', source: 'user' }] } },
    { optional_claims: { saml2_token: [{ name: 'extn.costCentre', source: 'user' }] } },
  ),
  registration(
    'security groups in tokens',
    { groupMembershipClaims: ['SecurityGroup'] },
    { groupMembershipClaims: ['ApplicationGroup'] },
    { group_membership_claims: ['SecurityGroup'] },
  ),
  registration(
    'groups of the application and directory roles in tokens',
    { groupMembershipClaims: ['ApplicationGroup', 'DirectoryRole'] },
    { groupMembershipClaims: [] },
    { group_membership_claims: ['ApplicationGroup', 'DirectoryRole'] },
  ),
  registration(
    'groups as roles',
    {
      groupMembershipClaims: ['All'],
      optionalClaims: { accessToken: [{ name: 'groups', additionalProperties: ['emit_as_roles'] }] },
    },
    { groupMembershipClaims: ['None'] },
    { group_membership_claims: ['All'] },
  ),
];
