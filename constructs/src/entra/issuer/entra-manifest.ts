import type { ApiManifest } from '../../issuer/cloud.js';
import type { AzureCloudAddresses } from '../cloud/azure-cloud.js';
import type { EntraApi } from './entra-api.js';

/** What an Entra issuer says of one API. The audience of a version 2 token is the API's client id. */
export function entraManifest(of: {
  readonly tenantId: string;
  readonly cloud: Pick<AzureCloudAddresses, 'login' | 'graph'>;
  readonly api: EntraApi;
  readonly assignmentRequired: boolean;
}): ApiManifest {
  const { registration, identifierUri, permissions } = of.api;
  const authority = `${of.cloud.login}/${of.tenantId}`;
  return {
    profile: 'entra',
    issuer: `${authority}/v2.0`,
    api: {
      identifier: identifierUri,
      audience: registration.clientId,
      assignmentRequired: of.assignmentRequired,
      permissions: Object.fromEntries(
        [...permissions].map(([key, { scope, role }]) => [
          key,
          { scope: `${identifierUri}/${scope.value}`, role: role.value },
        ]),
      ),
    },
    endpoints: endpoints(authority, of.cloud.graph),
  };
}

/** @see https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc */
function endpoints(authority: string, graph: string) {
  return {
    token: `${authority}/oauth2/v2.0/token`,
    authorization: `${authority}/oauth2/v2.0/authorize`,
    jwks: `${authority}/discovery/v2.0/keys`,
    userinfo: `${graph}/oidc/userinfo`,
    endSession: `${authority}/oauth2/v2.0/logout`,
  };
}
