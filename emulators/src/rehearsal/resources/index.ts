import { awsCognitoResourceServer } from './aws-cognito-resource-server.js';
import { awsCognitoUserPoolClient } from './aws-cognito-user-pool-client.js';
import { awsCognitoUserPoolDomain } from './aws-cognito-user-pool-domain.js';
import { awsCognitoUserPool } from './aws-cognito-user-pool.js';
import { azureadAppRoleAssignment } from './azuread-app-role-assignment.js';
import { azureadApplicationIdentifierUri } from './azuread-application-identifier-uri.js';
import { azureadApplicationPassword } from './azuread-application-password.js';
import { azureadApplicationPreAuthorized } from './azuread-application-pre-authorized.js';
import { azureadApplication } from './azuread-application.js';
import { azureadServicePrincipal } from './azuread-service-principal.js';
import { dataAwsCallerIdentity } from './data-aws-caller-identity.js';
import { dataAwsRegion } from './data-aws-region.js';
import { dataAzureadClientConfig } from './data-azuread-client-config.js';
import type { ResourceType } from './resource-type.js';

/** All types that the rehearsal has, by address. */
export const resourceTypes: ReadonlyMap<string, ResourceType> = new Map(
  [
    awsCognitoResourceServer,
    awsCognitoUserPool,
    awsCognitoUserPoolClient,
    awsCognitoUserPoolDomain,
    azureadAppRoleAssignment,
    azureadApplication,
    azureadApplicationIdentifierUri,
    azureadApplicationPassword,
    azureadApplicationPreAuthorized,
    azureadServicePrincipal,
    dataAwsCallerIdentity,
    dataAwsRegion,
    dataAzureadClientConfig,
  ].map((type) => [type.address, type]),
);
