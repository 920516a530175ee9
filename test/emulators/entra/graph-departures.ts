import type { Difference } from './compare.js';
import type { Exchange, Json } from './recording.js';

/** A point in which the local Graph answers otherwise than the recorded one, for a reason. */
export interface Departure {
  readonly why: string;
  /** Who says so: the keepers of the recordings, beside them, or a public page. */
  readonly source: string;
  /** The exchanges that it is about: scenario, method and path. @default - all */
  readonly exchange?: RegExp;
  /** The status, header or member that it is about. */
  readonly at: RegExp;
  /** Whether the answer is what is to be expected. @default - whatever it is */
  readonly accepts?: (received: Json | undefined, recorded: Json) => boolean;
}

const keepers = 'README beside the recordings';

const isList = (value: Json | undefined): value is Json[] => Array.isArray(value);

const idOf = (item: Json): Json | undefined =>
  typeof item === 'object' && item !== null && !isList(item) ? item.id : undefined;

export const departures: readonly Departure[] = [
  {
    why: 'people and secrets in the recordings are replaced by neutral ones',
    source: keepers,
    exchange: /users|members|owners/,
    at: /\/(displayName|userPrincipalName)$/,
    accepts: (_, was) => was === 'Alex Example' || was === 'alex_example.com#EXT#@contoso.onmicrosoft.com',
  },
  {
    why: 'ids are replaced, and the security identifier is made of the id',
    source: keepers,
    at: /\/securityIdentifier$/,
    accepts: (received) => /^S-1-12-1(-\d+){4}$/.test(received as string),
  },
  {
    why: 'the time on the clock here is the one at which the answer came',
    source: 'RFC 9110 §6.6.1',
    at: /\/renewedDateTime$/,
    accepts: (received) => !Number.isNaN(Date.parse(received as string)),
  },
  {
    why: 'a secret whose end nobody asked for ends in two years, to the fraction of a second',
    source: 'https://learn.microsoft.com/en-us/graph/api/application-addpassword',
    exchange: /^rest-microsoft-graph .*addPassword$/,
    at: /^\/endDateTime$/,
    accepts: (received) => /^2022-08-12T06:52:\d\d\.\d{7}Z$/.test(received as string),
  },
  {
    why: 'newer than the recording: answers could be kept by the asker alone, and empty ones were of a type',
    source: 'the recordings of 2022 and later',
    exchange: /^rest-microsoft-graph /,
    at: /^(cache-control|content-type)$/,
  },
  {
    why: 'the recording is cut to a few of the permissions, whose texts were others in 2022',
    source: keepers,
    at: /^(\/value\/0)?\/(appRoles|oauth2PermissionScopes)$/,
    accepts: (received, was) =>
      isList(received) &&
      isList(was) &&
      was.every((one) => received.some((other) => idOf(one) === idOf(other))),
  },
  {
    why: 'permissions that a resource of its own gives are not in the public list',
    source:
      'https://learn.microsoft.com/en-us/graph/permissions-reference#resource-specific-consent-rsc-permissions',
    at: /\/resourceSpecificApplicationPermissions$/,
  },
  {
    why: 'what Microsoft changes in its applications from month to month is not kept',
    source: keepers,
    exchange: /^webapp-ssl-import /,
    at: /\/(replyUrls|tags)$/,
  },
  {
    why: 'it has another name by now',
    source:
      'https://learn.microsoft.com/en-us/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in',
    exchange: /^app-permission /,
    at: /\/(appDisplayName|displayName)$/,
    accepts: (received, was) =>
      was === 'Windows Azure Service Management API' && received === 'Azure Resource Manager',
  },
];

/** The departure that explains a difference, if one does. */
export const departureOf = (
  { at, recorded, received }: Difference,
  { scenario, method, path }: Exchange,
): Departure | undefined =>
  departures.find(
    (departure) =>
      (departure.exchange?.test(`${scenario} ${method} ${path}`) ?? true) &&
      departure.at.test(at) &&
      (departure.accepts?.(received, recorded) ?? true),
  );
