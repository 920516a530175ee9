import {
  AppRegistration,
  type AppRegistrationProps,
  type AppRole,
  ClientSecret,
  type ClientSecretProps,
  Duration,
  type ExposedScope,
  IdentifierUri,
  type IdentifierUriProps,
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
import { type Entry, entry } from './entry.js';

const application = { applicationId: '/applications/1', clientId: '11111111-1111-4111-8111-111111111111' };
const principal = { objectId: '22222222-2222-4222-8222-222222222222' };
const id = permissionId('orders', 'scope', 'read');
const roleId = permissionId('orders', 'role', 'read');

/** Constructs of Entra ID, the issuer aside. */
export const entraEntries: readonly Entry[] = [
  entry<AppRegistrationProps>(
    'AppRegistration',
    (stack, props) => new AppRegistration(stack, 'it', props),
    () => ({
      displayName: 'Orders',
      scopes: [
        { id, value: 'read', description: 'Read orders', consentBy: 'user' } satisfies Required<ExposedScope>,
      ],
      appRoles: [{ id: roleId, value: 'read.all', description: 'Read orders' } satisfies Required<AppRole>],
      redirectUris: {
        web: ['https://app.example.com/'],
        spa: ['https://shop.example.com/'],
        native: ['com.example.app://callback'],
      } satisfies Required<RedirectUris>,
      requiredAccess: [
        {
          resourceClientId: application.clientId,
          roleIds: [roleId],
          scopeIds: [id],
        } satisfies Required<ResourceAccess>,
      ],
      protect: true,
    }),
  ),
  entry<ClientSecretProps>(
    'ClientSecret',
    (stack, props) => new ClientSecret(stack, 'it', props),
    () => ({
      application,
      displayName: 'first',
      lifetime: Duration.days(30),
      secretSink: new SecretsManagerSink({ prefix: 'dev' }),
    }),
  ),
  entry<IdentifierUriProps>(
    'IdentifierUri',
    (stack, props) => new IdentifierUri(stack, 'it', props),
    () => ({ application, uri: 'api://orders' }),
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
