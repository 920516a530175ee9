import type { Difference } from './compare.js';
import type { Exchange, Json } from './recording.js';

/** A point in which the stand-in of the recordings answered otherwise than Graph's public reference says. */
export interface Exception {
  /** What Graph does instead. */
  readonly graph: string;
  /** The page that says so. */
  readonly source: string;
  /** The exchanges that it is about: method and path. */
  readonly exchange: RegExp;
  /** The member that it is about. */
  readonly at: RegExp;
  /** Whether the answer is what Graph would give. */
  readonly accepts: (received: Json | undefined, recorded: Json) => boolean;
}

const reference = 'https://learn.microsoft.com/en-us/graph/api/resources';

export const exceptions: readonly Exception[] = [
  {
    graph: 'names the version that was asked in the context URL',
    source: 'https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part1-protocol.html#sec_ContextURL',
    exchange: /^GET \/beta\/applications\/[^/]+$/,
    at: /^\/@odata\.context$/,
    accepts: (received, recorded) => received === (recorded as string).replace('/v1.0/', '/beta/'),
  },
  {
    graph: 'shows oauth2RequirePostResponse in beta alone',
    source: `${reference}/application?view=graph-rest-beta`,
    exchange: /^GET \/v1\.0\/applications\?/,
    at: /\/oauth2RequirePostResponse$/,
    accepts: (received) => received === undefined,
  },
  {
    graph: 'identifies a certificate by its thumbprint unless told otherwise',
    source: `${reference}/keycredential`,
    exchange: /^GET \/v1\.0\/applications\/[^/]+$/,
    at: /^\/keyCredentials\/0\/customKeyIdentifier$/,
    accepts: (received) => typeof received === 'string' && /^[0-9A-F]{40}$/.test(received),
  },
  {
    graph: "takes a certificate's start from the certificate unless told otherwise",
    source:
      'https://registry.terraform.io/providers/hashicorp/azuread/3.7.0/docs/resources/application_certificate',
    exchange: /^GET \/v1\.0\/applications\/[^/]+$/,
    at: /^\/keyCredentials\/0\/startDateTime$/,
    accepts: (received) => received === '2026-11-21T09:50:49Z',
  },
  {
    graph: 'shows an owner that is a person as a user, with the members of one',
    source: `${reference}/user`,
    exchange: /^GET \/v1\.0\/applications\/[^/]+\/owners\?/,
    at: /^\/value\/0\/(@odata\.type|accountEnabled|appDisplayName|appId|deletedDateTime|displayName|servicePrincipalType)$/,
    accepts: (received) => [undefined, '#microsoft.graph.user', 'Adele Vance'].includes(received as string),
  },
  {
    graph: 'publishes more permissions of its own than those that the scenario needs, in the words of today',
    source: 'https://learn.microsoft.com/en-us/graph/permissions-reference',
    exchange: /^GET \/v1\.0\/servicePrincipals[?/]/,
    at: /(^|\/0)\/(appRoles|oauth2PermissionScopes)$/,
    accepts: (received, recorded) => valuesOf(recorded).every((value) => valuesOf(received).includes(value)),
  },
  {
    graph: 'has more names than two',
    source: 'the recordings of Microsoft Graph in graph-azure-cli',
    exchange: /^GET \/v1\.0\/servicePrincipals[?/]/,
    at: /(^|\/0)\/servicePrincipalNames$/,
    accepts: (received, recorded) =>
      (recorded as Json[]).every((name) => Array.isArray(received) && received.includes(name)),
  },
  {
    graph: 'has kept the time at which its own principal came nowhere',
    source: 'the recordings of Microsoft Graph in graph-azure-cli',
    exchange: /^GET \/v1\.0\/servicePrincipals[?/]/,
    at: /(^|\/0)\/createdDateTime$/,
    accepts: (received) => received === null,
  },
  {
    graph: 'names the application id of a principal before its identifier URIs',
    source: 'the recordings of Microsoft Graph in graph-azure-cli',
    exchange: /^(GET|POST) \/v1\.0\/servicePrincipals/,
    at: /\/servicePrincipalNames\/[01]$/,
    accepts: (received, recorded) =>
      (received as string).startsWith('api://') !== (recorded as string).startsWith('api://'),
  },
];

/** The values of permissions. */
const valuesOf = (permissions: Json | undefined): readonly unknown[] =>
  Array.isArray(permissions) ? permissions.map((one) => (one as Record<string, Json>).value) : [];

/** The exception that explains a difference, if one does. */
export const explain = (
  { at, received, recorded }: Difference,
  { method, path }: Exchange,
): Exception | undefined =>
  exceptions.find(
    (exception) =>
      exception.exchange.test(`${method} ${path}`) &&
      exception.at.test(at) &&
      exception.accepts(received, recorded),
  );
