import {
  type AppFeatures,
  AppRegistration,
  type AppRegistrationProps,
  type AppRole,
  ClientCertificate,
  type ClientCertificateProps,
  ClientSecret,
  type ClientSecretProps,
  DelegatedGrant,
  type DelegatedGrantProps,
  Duration,
  type ExposedScope,
  FederatedCredential,
  type FederatedCredentialProps,
  FederatedIdentity,
  IdentifierUri,
  type IdentifierUriProps,
  type OptionalClaim,
  type OptionalClaims,
  PreAuthorizedClient,
  type PreAuthorizedClientProps,
  type RedirectUris,
  type ResourceAccess,
  RoleAssignment,
  type RoleAssignmentProps,
  SecretsManagerSink,
  ServicePrincipal,
  type ServicePrincipalProps,
  permissionId,
} from '@oauth-issuers/constructs';
import { CERTIFICATE } from './certificate.js';
import { type Entry, entry } from './entry.js';

const application = { applicationId: '/applications/1', clientId: '11111111-1111-4111-8111-111111111111' };
const principal = { objectId: '22222222-2222-4222-8222-222222222222' };
const id = permissionId('orders', 'scope', 'read');
const roleId = permissionId('orders', 'role', 'read');

const scope = {
  id,
  value: 'read',
  description: 'Read orders',
  adminConsentDisplayName: 'Read',
  adminConsentDescription: 'Read all orders',
  userConsentDisplayName: 'Read yours',
  userConsentDescription: 'Read your orders',
  consentBy: 'user',
  enabled: true,
} satisfies Required<ExposedScope>;

const role = {
  id: roleId,
  value: 'read.all',
  description: 'Read orders',
  displayName: 'Reader',
  allowedMemberTypes: ['Application', 'User'],
  enabled: true,
} satisfies Required<AppRole>;

const claim = {
  name: 'upn',
  essential: true,
  source: 'user',
  additionalProperties: ['include_externally_authenticated_upn'],
} satisfies Required<OptionalClaim>;

const registration = {
  displayName: 'Orders',
  preventDuplicateNames: true,
  description: 'Takes orders',
  requestedAccessTokenVersion: 2,
  scopes: [scope],
  knownClients: [application],
  redirectUris: {
    web: ['https://app.example.com/'],
    spa: ['https://shop.example.com/'],
    native: ['com.example.app://callback'],
  } satisfies Required<RedirectUris>,
  logoutUrl: 'https://app.example.com/logout',
  homePageUrl: 'https://app.example.com/',
  fallbackPublicClient: true,
  requiredAccess: [
    {
      resourceClientId: application.clientId,
      roleIds: [roleId],
      scopeIds: [id],
    } satisfies Required<ResourceAccess>,
  ],
  optionalClaims: {
    accessToken: [claim],
    idToken: [claim],
    saml2Token: [claim],
  } satisfies Required<OptionalClaims>,
  groupMembershipClaims: ['ApplicationGroup'],
  owners: [principal.objectId],
  notes: 'Ask the shop team',
  serviceManagementReference: 'SVC-1',
  marketingUrl: 'https://example.com/',
  privacyStatementUrl: 'https://example.com/privacy',
  supportUrl: 'https://example.com/support',
  termsOfServiceUrl: 'https://example.com/terms',
  protect: true,
} as const;

/** Constructs of Entra ID, the issuer aside. */
export const entraEntries: readonly Entry[] = [
  entry<Omit<AppRegistrationProps, 'features'>>(
    'AppRegistration',
    (stack, props) => new AppRegistration(stack, 'it', props as AppRegistrationProps),
    () => ({
      ...registration,
      signInAudience: 'AzureADMultipleOrgs',
      appRoles: [role],
      tags: ['team-identity'],
    }),
  ),
  entry<Omit<AppRegistrationProps, 'tags' | 'appRoles'>>(
    'AppRegistration for personal accounts',
    (stack, props) => new AppRegistration(stack, 'it', props as AppRegistrationProps),
    () => ({
      ...registration,
      signInAudience: 'AzureADandPersonalMicrosoftAccount',
      features: {
        customSingleSignOn: true,
        enterprise: true,
        gallery: true,
        hide: true,
      } satisfies Required<AppFeatures>,
    }),
  ),
  entry<ClientCertificateProps>(
    'ClientCertificate',
    (stack, props) => new ClientCertificate(stack, 'it', props),
    () => ({ application, certificate: CERTIFICATE, endDate: '2049-12-31T00:00:00Z' }),
  ),
  entry<ClientSecretProps>(
    'ClientSecret',
    (stack, props) => new ClientSecret(stack, 'it', props),
    () => ({
      application,
      displayName: 'first',
      lifetime: Duration.days(30),
      generation: 2,
      previous: 'kept',
      secretSink: new SecretsManagerSink({ prefix: 'dev' }),
    }),
  ),
  entry<DelegatedGrantProps>(
    'DelegatedGrant',
    (stack, props) => new DelegatedGrant(stack, 'it', props),
    () => ({ client: principal, resource: principal, scopes: ['read'], user: principal }),
  ),
  entry<FederatedCredentialProps>(
    'FederatedCredential',
    (stack, props) => new FederatedCredential(stack, 'it', props),
    () => ({
      application,
      displayName: 'github-main',
      identity: FederatedIdentity.oidc({ issuer: 'https://idp.example.com', subject: 'job' }),
      description: 'The main branch',
      audience: 'api://AzureADTokenExchange',
    }),
  ),
  entry<IdentifierUriProps>(
    'IdentifierUri',
    (stack, props) => new IdentifierUri(stack, 'it', props),
    () => ({
      application,
      uri: 'api://orders',
      tenantId: '33333333-3333-4333-8333-333333333333',
      verifiedDomains: ['example.com'],
    }),
  ),
  entry<PreAuthorizedClientProps>(
    'PreAuthorizedClient',
    (stack, props) => new PreAuthorizedClient(stack, 'it', props),
    () => ({ application, client: application, scopeIds: [id] }),
  ),
  entry<RoleAssignmentProps>(
    'RoleAssignment',
    (stack, props) => new RoleAssignment(stack, 'it', props),
    () => ({ principal, resource: principal, roleId }),
  ),
  entry<ServicePrincipalProps>(
    'ServicePrincipal',
    (stack, props) => new ServicePrincipal(stack, 'it', props),
    () => ({ application, assignmentRequired: true }),
  ),
];
