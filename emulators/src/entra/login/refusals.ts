import { LoginError } from './login-error.js';

/** Every refusal of the sign-in service, in its own words. */
export const refusals = {
  unknownTenant: (tenant: string, error = 'invalid_request') =>
    new LoginError(
      400,
      error,
      90002,
      `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
    ),
  malformedTenant: (tenant: string, error = 'invalid_request') =>
    new LoginError(
      400,
      error,
      900023,
      `Specified tenant identifier '${tenant}' is neither a valid DNS name, nor a valid external domain.`,
    ),
  sharedTenant: () =>
    new LoginError(
      400,
      'invalid_request',
      9001023,
      'The grant type is not supported over the /common or /consumers endpoints. Please use the /organizations or tenant-specific endpoint.',
    ),
  noTenant: () =>
    new LoginError(
      400,
      'invalid_request',
      50059,
      'No tenant-identifying information found in either the request or implied by any provided credentials.',
    ),
  postOnly: (method: string) =>
    new LoginError(
      400,
      'invalid_request',
      900561,
      `The endpoint only accepts POST requests. Received a ${method} request.`,
    ),
  missingParameter: (name: string) =>
    new LoginError(
      400,
      'invalid_request',
      900144,
      `The request body must contain the following parameter: '${name}'.`,
    ),
  unsupportedGrantType: (grantType: string) =>
    new LoginError(
      400,
      'unsupported_grant_type',
      70003,
      `The app requested an unsupported grant type '${grantType}'.`,
    ),
  unknownClient: (clientId: string, tenant: string) =>
    new LoginError(
      400,
      'unauthorized_client',
      700016,
      `Application with identifier '${clientId}' was not found in the directory '${tenant}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
    ),
  noCredential: () =>
    new LoginError(
      401,
      'invalid_client',
      7000218,
      "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
    ),
  assertion: () =>
    new LoginError(
      401,
      'invalid_client',
      70021,
      'No matching federated identity record found for presented assertion. (The local cloud accepts no client assertions, only client secrets.)',
    ),
  wrongSecret: (clientId: string) =>
    new LoginError(
      401,
      'invalid_client',
      7000215,
      `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${clientId}'.`,
    ),
  expiredSecret: (clientId: string) =>
    new LoginError(
      401,
      'invalid_client',
      7000222,
      `The provided client secret keys for app '${clientId}' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret, or consider using certificate credentials for added security: https://aka.ms/certCreds.`,
    ),
  noServicePrincipal: (clientId: string, tenantId: string) =>
    new LoginError(
      401,
      'invalid_client',
      7000229,
      `The client application ${clientId} is missing service principal in the tenant ${tenantId}. See instructions here: https://go.microsoft.com/fwlink/?linkid=2225119`,
    ),
  disabledClient: (clientId: string, displayName: string) =>
    new LoginError(
      400,
      'unauthorized_client',
      7000112,
      `Application '${clientId}'(${displayName}) is disabled.`,
    ),
  namedScope: (scope: string) =>
    new LoginError(
      400,
      'invalid_scope',
      1002012,
      `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
    ),
  malformedScope: (scope: string) =>
    new LoginError(
      400,
      'invalid_scope',
      70011,
      `The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. The scope ${scope} is not valid.`,
    ),
  unknownResource: (resource: string, tenant: string) =>
    new LoginError(
      400,
      'invalid_resource',
      500011,
      `The resource principal named ${resource} was not found in the tenant named ${tenant}. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.`,
    ),
  unassigned: (client: NamedApplication, resource: NamedApplication) =>
    new LoginError(
      400,
      'invalid_grant',
      501051,
      `Application '${client.id}'(${client.displayName}) is not assigned to a role for the application '${resource.id}'(${resource.displayName}).`,
    ),
  unknownEndpoint: (path: string) =>
    new LoginError(404, 'invalid_request', 90036, `There is no endpoint at ${path}.`),
} as const;

interface NamedApplication {
  readonly id: string;
  readonly displayName: string;
}
