export { type AppRegistrationProps } from './app-registration/app-registration-props.js';
export { type IAppRegistration } from './app-registration/app-registration-reference.js';
export { AppRegistration } from './app-registration/app-registration.js';
export { type IdentifierUriProps } from './app-registration/identifier-uri-props.js';
export { IdentifierUri } from './app-registration/identifier-uri.js';
export { type GroupClaims } from './app-registration/group-claims.js';
export { type AppFeatures } from './app-registration/labels.js';
export { type OptionalClaim, type OptionalClaims } from './app-registration/optional-claims.js';
export { type RedirectUris } from './app-registration/redirect-uris.js';
export {
  type OrganizationalAudience,
  type PersonalAudience,
  type SignInAudience,
} from './app-registration/sign-in-audience.js';
export { AzureCloud, type AzureCloudAddresses } from './cloud/azure-cloud.js';
export { type ClientCertificateProps } from './credentials/client-certificate-props.js';
export { ClientCertificate } from './credentials/client-certificate.js';
export {
  type CertificateOptions,
  ClientCredential,
  type SecretOptions,
} from './credentials/client-credential.js';
export { type ClientSecretProps } from './credentials/client-secret-props.js';
export { ClientSecret } from './credentials/client-secret.js';
export { type FederatedCredentialProps } from './credentials/federated-credential-props.js';
export { FederatedCredential } from './credentials/federated-credential.js';
export { FederatedIdentity } from './credentials/federated-identity.js';
export { type MatchingWorkload, type OidcWorkload } from './credentials/federation/any-issuer.js';
export { type ServiceConnection } from './credentials/federation/azure-pipelines.js';
export { type GitHubActionsJobs, type GitHubIds } from './credentials/federation/github-actions.js';
export { type GitLabJobs } from './credentials/federation/gitlab.js';
export {
  type AwsWorkload,
  type GoogleWorkload,
  type KubernetesWorkload,
} from './credentials/federation/workloads.js';
export { type EntraApi, type EntraPermission } from './issuer/entra-api.js';
export { type IEntraApi } from './issuer/entra-api-reference.js';
export { type EntraClient } from './issuer/entra-client.js';
export { type EntraIssuerProps } from './issuer/entra-issuer-props.js';
export { EntraIssuer } from './issuer/entra-issuer.js';
export { type AppRole, type MemberType } from './permissions/app-role.js';
export { type DelegatedGrantProps } from './permissions/delegated-grant-props.js';
export { DelegatedGrant } from './permissions/delegated-grant.js';
export { type ExposedScope } from './permissions/exposed-scope.js';
export { permissionId } from './permissions/permission-id.js';
export { type PreAuthorizedClientProps } from './permissions/pre-authorized-client-props.js';
export { PreAuthorizedClient } from './permissions/pre-authorized-client.js';
export { microsoftGraphAccess, type MicrosoftGraphPermissions } from './permissions/microsoft-graph.js';
export { type ResourceAccess } from './permissions/resource-access.js';
export { type RoleAssignmentProps } from './permissions/role-assignment-props.js';
export { RoleAssignment } from './permissions/role-assignment.js';
export { Group } from './principals/group.js';
export { type ServicePrincipalProps } from './principals/service-principal-props.js';
export { type IPrincipal, type IServicePrincipal } from './principals/service-principal-reference.js';
export { ServicePrincipal } from './principals/service-principal.js';
export { User } from './principals/user.js';
