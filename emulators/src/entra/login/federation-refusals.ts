import { LoginError } from './login-error.js';

const DOCUMENT = 'https://learn.microsoft.com/entra/workload-id/workload-identity-federation';
const CHECK =
  'Check your federated identity credential Subject, Audience and Issuer against the presented assertion.';
const CHANGES =
  'https://learn.microsoft.com/en-us/entra/identity-platform/reference-breaking-changes#august-2024';

const client = (code: number, message: string): LoginError =>
  new LoginError(401, 'invalid_client', code, message);
const request = (code: number, message: string, hasPage = true): LoginError =>
  new LoginError(400, 'invalid_request', code, message, { hasPage });

const noMatch = (code: number, what: string, more = CHECK): LoginError =>
  client(code, `No matching federated identity record found for presented assertion ${what}. ${more}`);

/**
 * Refusals of assertions that another issuer made, in the words that the service is quoted with. Until 2023 it said
 * AADSTS70021 to all that match no credential.
 */
export const federationRefusals = {
  /** @see https://github.com/Azure/azure-workload-identity/issues/1200 */
  issuer: (issuer: string) => noMatch(700211, `issuer '${issuer}'`, `Please ${lower(CHECK)} ${DOCUMENT}`),
  audience: (audience: string) =>
    noMatch(700212, `audience '${audience}'`, `Please ${lower(CHECK)} ${DOCUMENT}`),
  /** @see https://github.com/dotnet/maui/pull/31978 */
  subject: (subject: string) => noMatch(700213, `subject '${subject}'`, `${CHECK} ${DOCUMENT}`),
  /** @see https://github.com/Azure/login/issues/515 */
  letterCase: (subject: string) =>
    noMatch(
      7002138,
      `subject '${subject}'`,
      `The subject matches with case-insensitive comparison, but not with case-sensitive comparison. ${CHECK} See documentation at: ${DOCUMENT}. See breaking change notification and remediation at: ${CHANGES}.`,
    ),
  expression: (subject: string) =>
    client(
      7002131,
      `No matching federated identity record found for presented assertion subject '${subject}' or no federated identity credential expression matched. Please check your federated identity credential Subject, Expression, Audience and Issuer against the presented assertion. ${DOCUMENT}`,
    ),
  /** @see https://learn.microsoft.com/en-us/entra/workload-id/workload-identity-federation-considerations */
  ownIssuer: () => client(700222, 'AAD-issued tokens may not be used for federated identity flows.'),
  /** As quoted in 2021 for ES384: for tokens of other issuers, another error and another list than for a client's own. */
  algorithm: (algorithm: unknown) =>
    request(
      5002738,
      `Invalid JWT token. '${String(algorithm)}' is not a supported signature algorithm. Supported signing algorithms are: 'RS256, HS256'`,
    ),
  /** @see https://github.com/Azure/azure-workload-identity/issues/1232 */
  unknownKey: (key: string, issuer: string) =>
    client(
      7000272,
      `The certificate with identifier ${key} used to sign the federated credential could not be found in the metadata of identity provider ${issuer}. Please validate that your Identity Provider's metadata exposes the key used to sign the incoming token.`,
    ),
  /** For a signature that is not of the key that the issuer has under that name no public source shows a code. */
  signature: (key: string) =>
    client(
      700027,
      `Client assertion contains an invalid signature. [Reason - The provided signature value did not match the expected signature value., Thumbprint of key used by client: '${key}']`,
    ),
  /**
   * The service's own words, and behind them the way out.
   *
   * @see https://docs.gitlab.com/ci/cloud_services/azure/#request-to-external-oidc-endpoint-failed-message
   */
  unreachable: (issuer: string, reason: string) =>
    request(
      501661,
      `Request to External OIDC endpoint failed. (${reason} If the issuer is not on this machine, the option --issuer of the local cloud says where its documents are: --issuer ${issuer}=FILE_OR_URL.)`,
    ),
  unreadableKeys: () => request(900612, 'Failed to parse provider signing keys.', false),
} as const;

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
