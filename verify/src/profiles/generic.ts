import type { SecretMethod } from '../issuer-client/token/client-authentication.js';
import { stringsOf } from '../json.js';
import { hostsOf } from './hosts.js';
import type { IssuerProfile } from './profile.js';
import { remedies } from './remedies/generic.js';

const METHODS: readonly SecretMethod[] = ['client_secret_basic', 'client_secret_post'];

/** Any other issuer: what the standards say, and no known departures. */
export const generic: IssuerProfile = {
  name: 'generic',
  title: 'an issuer by the standards',
  isVendor: false,
  signingAlgorithms: [
    'RS256',
    'RS384',
    'RS512',
    'PS256',
    'PS384',
    'PS512',
    'ES256',
    'ES384',
    'ES512',
    'EdDSA',
  ],
  authenticationMethods: (metadata) => {
    const listed = stringsOf(metadata?.['token_endpoint_auth_methods_supported']);
    const usable = METHODS.filter((method) => listed.includes(method));
    return usable.length > 0 ? usable : ['client_secret_basic'];
  },
  authenticationFollowsDiscovery: true,
  requestScope: (manifest, permissions) =>
    permissions.map((name) => manifest.api.permissions[name]!.scope).join(' '),
  wholeScope: (manifest, { permissions }) => generic.requestScope(manifest, permissions),
  scopesAreNamed: true,
  clientsAreAssigned: false,
  permissionMembers: ['scope'],
  permissionValue: (manifest, permission) => manifest.api.permissions[permission]?.scope,
  privilegedScopes: [],
  authorizationClaims: [],
  clientClaims: ['client_id', 'azp', 'cid', 'appid'],
  tokenKind: ({ header }) =>
    /^(application\/)?at\+jwt$/i.test(String(header['typ'])) ? 'standard' : 'other',
  tokenKindWords: 'header typ "at+jwt"',
  lifetime: ({ accessTokenLifetime: seconds }) =>
    seconds === undefined
      ? { least: 1, most: 3_600, words: 'an hour or less' }
      : { least: seconds - 5, most: seconds + 5, words: `${seconds} s, as declared` },
  endpointHosts: (manifest) => [
    ...new Set([new URL(manifest.issuer).host, ...hostsOf(manifest, () => true)]),
  ],
  inventClientId: (clock) => `verify-issuers-${clock.randomBytes(12).toString('hex')}`,
  refusals: {
    wrongSecret: { errors: ['invalid_client'] },
    unknownClient: { errors: ['invalid_client'] },
    unregisteredScope: { errors: ['invalid_scope'] },
    undeclaredPermission: { errors: ['invalid_scope'] },
    userClientGrant: { errors: ['unauthorized_client'] },
    publicClientGrant: { errors: ['invalid_client', 'unauthorized_client'] },
    missingSecret: { errors: ['invalid_client', 'unauthorized_client'] },
    emptySecret: { errors: ['invalid_client'] },
    nearSecret: { errors: ['invalid_client'] },
    foreignSecret: { errors: ['invalid_client'] },
    otherMethod: { errors: ['invalid_client'] },
    forgedAssertion: { errors: ['invalid_client'] },
    getRequest: { errors: [] },
    queryParameters: { errors: [] },
    passwordGrant: { errors: ['unsupported_grant_type', 'unauthorized_client'] },
    unknownGrant: { errors: ['unsupported_grant_type', 'unauthorized_client'] },
    missingGrant: { errors: [] },
    madeUpRefreshToken: { errors: ['invalid_grant', 'unsupported_grant_type', 'unauthorized_client'] },
    madeUpCode: { errors: ['invalid_grant', 'unsupported_grant_type', 'unauthorized_client'] },
    scopesTogether: { errors: ['invalid_scope'] },
    scopeLetters: { errors: ['invalid_scope'] },
    privilegedScope: { errors: ['invalid_scope'] },
    defaultScope: { errors: ['invalid_scope', 'invalid_request'] },
    unknownAudience: { errors: ['invalid_target', 'invalid_request'] },
  },
  remedies,
  awsRegion: () => undefined,
  deviations: {},
  convergence: {
    budgetSeconds: 120,
    successes: 1,
    errors: ['invalid_client', 'unauthorized_client'],
    codes: [],
    permissionsMayLag: false,
  },
};
