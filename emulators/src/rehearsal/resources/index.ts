import { awsCognitoIdentityProvider } from './aws-cognito-identity-provider.js';
import { awsCognitoLogDeliveryConfiguration } from './aws-cognito-log-delivery-configuration.js';
import { awsCognitoManagedLoginBranding } from './aws-cognito-managed-login-branding.js';
import { awsCognitoResourceServer } from './aws-cognito-resource-server.js';
import { awsCognitoRiskConfiguration } from './aws-cognito-risk-configuration.js';
import { awsCognitoUserGroup } from './aws-cognito-user-group.js';
import { awsCognitoUserPoolClient } from './aws-cognito-user-pool-client.js';
import { awsCognitoUserPoolDomain } from './aws-cognito-user-pool-domain.js';
import { awsCognitoUserPool } from './aws-cognito-user-pool.js';
import { awsIamRolePolicy } from './aws-iam-role-policy.js';
import { awsIamRole } from './aws-iam-role.js';
import { awsLambdaPermission } from './aws-lambda-permission.js';
import { awsSecretsmanagerSecret } from './aws-secretsmanager-secret.js';
import { awsSecretsmanagerSecretVersion } from './aws-secretsmanager-secret-version.js';
import { azureadAppRoleAssignment } from './azuread-app-role-assignment.js';
import { azureadApplicationCertificate } from './azuread-application-certificate.js';
import {
  azureadApplicationFederatedIdentityCredential,
  azureadApplicationFlexibleFederatedIdentityCredential,
} from './azuread-application-federated-identity-credential.js';
import { azureadApplicationIdentifierUri } from './azuread-application-identifier-uri.js';
import { azureadApplicationKnownClients } from './azuread-application-known-clients.js';
import { azureadApplicationOwner } from './azuread-application-owner.js';
import { azureadApplicationPassword } from './azuread-application-password.js';
import { azureadApplicationPreAuthorized } from './azuread-application-pre-authorized.js';
import { azureadApplication } from './azuread-application.js';
import { azureadServicePrincipal } from './azuread-service-principal.js';
import { azureadServicePrincipalDelegatedPermissionGrant } from './azuread-service-principal-delegated-permission-grant.js';
import { dataAwsCallerIdentity } from './data-aws-caller-identity.js';
import { dataAwsRegion } from './data-aws-region.js';
import { dataAzureadApplication } from './data-azuread-application.js';
import { dataAzureadClientConfig } from './data-azuread-client-config.js';
import { dataAzureadGroup, dataAzureadUser } from './data-azuread-principals.js';
import { dataAzureadServicePrincipal } from './data-azuread-service-principal.js';
import type { ResourceType } from './resource-type.js';
import { terraformData } from './terraform-data.js';

/** All types that the rehearsal has, by address. */
export const resourceTypes: ReadonlyMap<string, ResourceType> = new Map(
  [
    awsCognitoIdentityProvider,
    awsCognitoLogDeliveryConfiguration,
    awsCognitoManagedLoginBranding,
    awsCognitoResourceServer,
    awsCognitoRiskConfiguration,
    awsCognitoUserGroup,
    awsCognitoUserPool,
    awsCognitoUserPoolClient,
    awsCognitoUserPoolDomain,
    awsIamRole,
    awsIamRolePolicy,
    awsLambdaPermission,
    awsSecretsmanagerSecret,
    awsSecretsmanagerSecretVersion,
    azureadAppRoleAssignment,
    azureadApplication,
    azureadApplicationCertificate,
    azureadApplicationFederatedIdentityCredential,
    azureadApplicationFlexibleFederatedIdentityCredential,
    azureadApplicationIdentifierUri,
    azureadApplicationKnownClients,
    azureadApplicationOwner,
    azureadApplicationPassword,
    azureadApplicationPreAuthorized,
    azureadServicePrincipal,
    azureadServicePrincipalDelegatedPermissionGrant,
    dataAwsCallerIdentity,
    dataAwsRegion,
    dataAzureadApplication,
    dataAzureadClientConfig,
    dataAzureadGroup,
    dataAzureadServicePrincipal,
    dataAzureadUser,
    terraformData,
  ].map((type) => [type.address, type]),
);
