import { LoginError } from './login-error.js';

/** Where the service sends those whose assertion is not as it should be. */
const CERTIFICATES = 'https://learn.microsoft.com/entra/identity-platform/certificate-credentials';

const client = (code: number, message: string): LoginError =>
  new LoginError(401, 'invalid_client', code, message);
const request = (code: number, message: string, hasPage = true): LoginError =>
  new LoginError(400, 'invalid_request', code, message, { hasPage });

/** A certificate that an assertion names: by which member of its header, and as Entra writes it. */
export interface NamedKey {
  readonly thumbprint: string;
  readonly appId: string;
}

/** From when until when something holds. */
export interface Validity {
  readonly start: Date;
  readonly end: Date;
}

/**
 * Refusals of client assertions, in the words that the service is quoted with.
 *
 * @see https://github.com/AzureAD/microsoft-authentication-library-for-dotnet/blob/main/tests/Microsoft.Identity.Test.Common/Core/Mocks/MockHelpers.cs (90014, 50027, 5002723, 5002738, 700021, 700024)
 * @see https://github.com/AzureAD/microsoft-authentication-library-for-dotnet/issues/2746 (700023)
 * @see https://github.com/pnp/cli-microsoft365/issues/1621 (700027)
 */
export const assertionRefusals = {
  malformed: () => request(50027, 'JWT token is invalid or malformed.'),
  /** Quoted by clients of other issuers, whose answer names no page. */
  otherType: () =>
    request(
      5002727,
      "Invalid JWT header type specified. Allowed types: 'JWT','http://openid.net/specs/jwt/1.0'.",
      false,
    ),
  missingClaim: (name: string) =>
    request(
      90014,
      `The required field '${name}' is missing from the credential. Ensure that you have all the necessary parameters for the login request.`,
    ),
  /** The list is that of 2023, with PS256, which the documents ask for since. */
  algorithm: (algorithm: unknown) =>
    client(
      5002738,
      `Invalid JWT token. '${String(algorithm)}' is not a supported signature algorithm. Supported signing algorithms are: 'RS256,RS384,RS512,PS256'`,
    ),
  nameless: () =>
    client(
      5002723,
      'Invalid JWT token. No certificate SHA-1 thumbprint, certificate SHA-256 thumbprint, nor keyId specified in token header.',
    ),
  otherClient: () =>
    client(
      700021,
      `Client assertion application identifier doesn't match 'client_id' parameter. Review the documentation at ${CERTIFICATES} .`,
    ),
  audience: () =>
    client(
      700023,
      `Client assertion audience claim does not match Realm issuer. Review the documentation at ${CERTIFICATES} .`,
    ),
  time: (now: Date, { start, end }: Validity) =>
    client(
      700024,
      `Client assertion is not within its valid time range. Current time: ${ticks(now)}, assertion valid from ${ticks(start)}, expiry time of assertion ${ticks(end)}. Review the documentation at ${CERTIFICATES} .`,
    ),
  unknownKey: ({ thumbprint, appId }: NamedKey) =>
    client(
      700027,
      `The certificate with identifier used to sign the client assertion is not registered on application. [Reason - The key was not found., Thumbprint of key used by client: '${thumbprint}', Please visit the Azure Portal, Graph Explorer or directly use MS Graph to see configured keys for app Id '${appId}'. Review the documentation at https://docs.microsoft.com/en-us/graph/deployments to determine the corresponding service endpoint and https://docs.microsoft.com/en-us/graph/api/application-get?view=graph-rest-1.0&tabs=http to build a query request URL, such as 'https://graph.microsoft.com/beta/applications/${appId}'].`,
    ),
  /** Quoted for a key that ended. For one that has not begun no public source shows the reason. */
  outdatedKey: ({ thumbprint }: NamedKey, found: Validity, now: Date) =>
    client(
      700027,
      `Client assertion contains an invalid signature. [Reason - The key used is ${found.end <= now ? 'expired' : 'not valid yet'}., Thumbprint of key used by client: '${thumbprint}', Found key '${span(found)}']`,
    ),
  signature: ({ thumbprint }: NamedKey, found: Validity) =>
    client(
      700027,
      `Client assertion contains an invalid signature. [Reason - The provided signature value did not match the expected signature value., Thumbprint of key used by client: '${thumbprint}', Found key '${span(found)}']`,
    ),
} as const;

/** A moment with the seven digits of .NET's ticks. */
const ticks = (date: Date): string => date.toISOString().replace(/Z$/, '0000Z');

/** A validity as .NET writes it for no culture. */
const span = ({ start, end }: Validity): string => `Start=${invariant(start)}, End=${invariant(end)}`;

function invariant(date: Date): string {
  const [year, month, day, time] = date.toISOString().split(/[-T.]/);
  return `${month}/${day}/${year} ${time}`;
}
