import { LoginError } from './login-error.js';

/**
 * Every refusal of the sign-in service, in its own words: as recorded, else as its documents or its users quote it. Where
 * no public source shows which code the service has for a request, it says so here.
 */
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
  /** @see https://github.com/Azure/azure-sdk-for-java/issues/31733 */
  repeatedParameter: (name: string) =>
    new LoginError(
      400,
      'invalid_request',
      9000411,
      `The request is not properly formatted. The parameter '${name}' is duplicated.`,
    ),
  /**
   * For what RFC 6749 §5.2 makes an `invalid_request` (two methods of authentication, a header that is not Basic), and of
   * which no public source shows the code: the one for requests that are malformed.
   */
  malformedRequest: () =>
    new LoginError(400, 'invalid_request', 9002313, 'Invalid request. Request is malformed or invalid.'),
  /**
   * Quoted for grants that are another client's; for another id in the Authorization header no public source shows a
   * code.
   *
   * @see https://learn.microsoft.com/en-us/troubleshoot/entra/entra-id/app-integration/error-code-aadsts7000110-request-is-ambiguous
   */
  ambiguousClient: () =>
    new LoginError(
      400,
      'invalid_request',
      7000110,
      'Request is ambiguous, multiple application identifiers found. The client ID used to obtain the grant (e.g. refresh token or authorization code) might not match the client ID passed in this request or client credential.',
    ),
  unsupportedGrantType: (grantType: string) =>
    new LoginError(
      400,
      'unsupported_grant_type',
      70003,
      `The app requested an unsupported grant type '${grantType}'.`,
      { hasPage: false },
    ),
  unknownClient: (clientId: string, tenant: string) =>
    new LoginError(
      400,
      'unauthorized_client',
      700016,
      `Application with identifier '${clientId}' was not found in the directory '${tenant}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
    ),
  /** The id that stands for no application. */
  noApplication: (clientId: string) =>
    new LoginError(400, 'unauthorized_client', 700038, `${clientId} is not a valid application identifier.`, {
      hasPage: false,
    }),
  /** @see https://github.com/AzureAD/microsoft-authentication-library-for-go/issues/438 */
  unknownInstance: () => new LoginError(400, 'invalid_instance', 50049, 'Unknown or invalid instance.'),
  /**
   * Of this grant; the others say 7000218. As recorded for a request without client and with a malformed tenant.
   *
   * @see https://github.com/MicrosoftDocs/azure-docs/issues/30777
   */
  noCredential: () =>
    new LoginError(
      401,
      'invalid_client',
      7000216,
      "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
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
  /**
   * No public source shows the `error` at the token endpoint.
   *
   * @see https://learn.microsoft.com/en-us/troubleshoot/entra/entra-id/app-integration/error-code-aadsts500014-service-principal-disabled
   */
  disabledResource: (resource: string) =>
    new LoginError(
      400,
      'invalid_resource',
      500014,
      `The service principal for resource '${resource}' is disabled. This indicate that a subscription within the tenant has lapsed, or that the administrator for this tenant has disabled the application, preventing tokens from being issued for it.`,
    ),
  /**
   * Since March 2026. The `error` is that of RFC 8707 §2.
   *
   * @see https://github.com/microsoft/azure-devops-mcp/issues/1381
   */
  otherResource: () =>
    new LoginError(
      400,
      'invalid_target',
      9010010,
      "The resource parameter provided in the request doesn't match with the requested scopes.",
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
