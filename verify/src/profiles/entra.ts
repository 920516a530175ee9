import { hostsOf } from './hosts.js';
import type { IssuerProfile } from './profile.js';
import { remedies } from './remedies/entra.js';

const DOCS = 'https://learn.microsoft.com/en-us/entra/identity-platform';

/** Microsoft Graph of the public cloud and of the national ones, where Entra puts its UserInfo endpoint. */
const GRAPH_HOSTS = [
  'graph.microsoft.com',
  'graph.microsoft.us',
  'dod-graph.microsoft.us',
  'microsoftgraph.chinacloudapi.cn',
];

/** Tokens of version 1 name this host as their issuer; the endpoints are on the sign-in host nevertheless. */
const VERSION_1_ISSUER = 'sts.windows.net';

/**
 * Microsoft Entra ID, a single tenant.
 *
 * @see https://learn.microsoft.com/en-us/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
export const entra: IssuerProfile = {
  name: 'entra',
  title: 'Microsoft Entra ID',
  isVendor: true,
  signingAlgorithms: ['RS256'],
  authenticationMethods: () => ['client_secret_post'],
  authenticationFollowsDiscovery: false,
  requestScope: (manifest) => `${manifest.api.identifier}/.default`,
  wholeScope: (manifest) => `${manifest.api.identifier}/.default`,
  scopesAreNamed: false,
  clientsAreAssigned: true,
  permissionMembers: ['scope', 'role'],
  permissionValue: (manifest, permission) => manifest.api.permissions[permission]?.role,
  privilegedScopes: [],
  authorizationClaims: [],
  clientClaims: ['azp', 'appid'],
  tokenKind: ({ header }) => {
    if (/^(application\/)?at\+jwt$/i.test(String(header['typ']))) return 'standard';
    return header['typ'] === 'JWT' ? 'documented' : 'other';
  },
  tokenKindWords: 'header typ "JWT"',
  lifetime: () => ({
    least: 3_600,
    most: 5_700,
    words: '60 to 90 minutes, chosen at random, and iat up to 5 minutes early',
  }),
  endpointHosts: (manifest, member) => {
    const issuer = new URL(manifest.issuer).host;
    const signIn = issuer === VERSION_1_ISSUER ? 'login.microsoftonline.com' : issuer;
    const declared = hostsOf(manifest, () => true);
    return [...new Set([signIn, ...declared, ...(member === 'userinfo_endpoint' ? GRAPH_HOSTS : [])])];
  },
  inventClientId: (clock) => clock.randomUUID(),
  refusals: {
    wrongSecret: { errors: ['invalid_client'] },
    unknownClient: {
      errors: ['invalid_client'],
      departing: {
        errors: ['unauthorized_client'],
        text: 'Entra answers unauthorized_client (AADSTS700016) for an application that the tenant does not know',
        page: `${DOCS}/reference-error-codes`,
      },
    },
    unknownResource: { errors: ['invalid_resource'] },
    namedScope: { errors: ['invalid_scope'] },
    userClientGrant: { errors: ['invalid_grant', 'invalid_client'], codes: [501051] },
    publicClientGrant: { errors: ['invalid_client', 'unauthorized_client', 'invalid_request'] },
    missingSecret: { errors: ['invalid_client', 'invalid_request'] },
    emptySecret: { errors: ['invalid_client', 'invalid_request'] },
    nearSecret: { errors: ['invalid_client'] },
    foreignSecret: { errors: ['invalid_client'] },
    otherMethod: { errors: ['invalid_client'] },
    getRequest: { errors: [] },
    queryParameters: { errors: [] },
    unknownGrant: { errors: ['unsupported_grant_type', 'invalid_request'] },
    missingGrant: { errors: [] },
  },
  remedies,
  awsRegion: () => undefined,
  deviations: {
    'discovery.grant-types': {
      text: 'Entra does not list grant types, and grants client_credentials all the same',
      page: `${DOCS}/v2-protocols-oidc`,
    },
    'token.type': {
      text: 'Entra types access tokens and ID tokens alike as JWT: an API must check aud, and share its registration with no client',
      page: `${DOCS}/access-token-claims-reference`,
    },
    'refusal.unassigned-client': {
      text: 'Entra issues a token without roles to any client of the tenant unless the API requires assignment: an API must check roles',
      page: `${DOCS}/v2-oauth2-client-creds-grant-flow#controlling-tokens-without-the-roles-claim`,
    },
  },
  convergence: {
    budgetSeconds: 300,
    successes: 3,
    errors: ['invalid_client', 'unauthorized_client', 'invalid_resource'],
    codes: [501051],
    permissionsMayLag: true,
  },
};
