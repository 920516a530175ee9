import { hostsOf } from './hosts.js';
import type { Deviation, IssuerProfile } from './profile.js';
import { remedies } from './remedies/cognito.js';

const GUIDE = 'https://docs.aws.amazon.com/cognito/latest/developerguide';

const narrowed: Deviation = {
  text: 'Cognito left the scope out of the token instead of refusing the request',
  page: `${GUIDE}/cognito-user-pools-define-resource-servers.html`,
};

/**
 * Amazon Cognito user pools.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html
 */
export const cognito: IssuerProfile = {
  name: 'cognito',
  title: 'Amazon Cognito',
  isVendor: true,
  signingAlgorithms: ['RS256'],
  authenticationMethods: () => ['client_secret_post'],
  authenticationFollowsDiscovery: false,
  requestScope: (manifest, permissions) =>
    permissions.map((name) => manifest.api.permissions[name]!.scope).join(' '),
  // Without `scope` the token has everything that the client is allowed, of other APIs too: nothing can hide.
  wholeScope: () => '',
  scopesAreNamed: true,
  clientsAreAssigned: false,
  permissionMembers: ['scope'],
  permissionValue: (manifest, permission) => manifest.api.permissions[permission]?.scope,
  privilegedScopes: ['aws.cognito.signin.user.admin'],
  authorizationClaims: ['cognito:groups', 'cognito:roles'],
  clientClaims: ['client_id'],
  tokenKind: ({ claims }) => (claims['token_use'] === 'access' ? 'documented' : 'other'),
  tokenKindWords: 'claim token_use "access"',
  lifetime: ({ accessTokenLifetime: seconds }) =>
    seconds === undefined
      ? { least: 300, most: 86_400, words: '5 minutes to 1 day' }
      : { least: seconds, most: seconds, words: `${seconds} s, as declared` },
  endpointHosts: (manifest, member) => {
    const issuer = new URL(manifest.issuer);
    if (member === 'jwks_uri') return [issuer.host];
    const declared = hostsOf(manifest, (name) => name !== 'jwks');
    if (declared.length > 0) return declared;
    return [`*.auth.${issuer.hostname.split('.')[1] ?? ''}.amazoncognito.com`];
  },
  inventClientId: (clock) => Array.from(clock.randomBytes(26), (byte) => (byte % 36).toString(36)).join(''),
  refusals: {
    wrongSecret: { errors: ['invalid_client'] },
    unknownClient: { errors: ['invalid_client'] },
    unregisteredScope: { errors: ['invalid_scope'], narrowed },
    undeclaredPermission: { errors: ['invalid_scope'], narrowed },
    userClientGrant: { errors: ['unauthorized_client', 'invalid_grant'] },
    publicClientGrant: {
      errors: ['invalid_client', 'unauthorized_client', 'invalid_grant', 'invalid_request'],
    },
    missingSecret: { errors: ['invalid_client'] },
    emptySecret: { errors: ['invalid_client'] },
    nearSecret: { errors: ['invalid_client'] },
    foreignSecret: { errors: ['invalid_client'] },
    otherMethod: { errors: ['invalid_client'] },
    getRequest: { errors: [] },
    queryParameters: { errors: [] },
    passwordGrant: { errors: ['unsupported_grant_type', 'unauthorized_client'] },
    unknownGrant: { errors: ['unsupported_grant_type'] },
    missingGrant: { errors: [] },
    madeUpRefreshToken: { errors: ['invalid_grant', 'unauthorized_client', 'unsupported_grant_type'] },
    madeUpCode: { errors: ['invalid_grant', 'unauthorized_client', 'unsupported_grant_type'] },
    scopesTogether: { errors: ['invalid_scope'], narrowed },
    scopeLetters: { errors: ['invalid_scope'], narrowed },
    privilegedScope: { errors: ['invalid_scope'], narrowed },
  },
  remedies,
  awsRegion: (issuer) => new URL(issuer).hostname.split('.')[1],
  deviations: {
    'discovery.grant-types': {
      text: 'Cognito does not list grant types, and grants client_credentials all the same',
      page: `${GUIDE}/federation-endpoints.html`,
    },
    'discovery.endpoints/revocation': {
      text: 'Discovery documents of older user pools leave this endpoint out, though it is there',
      page: `${GUIDE}/revocation-endpoint.html`,
    },
    'discovery.endpoints/endSession': {
      text: 'Discovery documents of older user pools leave this endpoint out, though it is there',
      page: `${GUIDE}/logout-endpoint.html`,
    },
    'token.audience': {
      text: 'Machine tokens of Cognito have no aud: an API must check client_id, scope and token_use instead',
      page: `${GUIDE}/amazon-cognito-user-pools-using-the-access-token.html`,
    },
    'token.type': {
      text: 'Cognito does not type its tokens: an API must check token_use, lest an ID token passes for an access token',
      page: `${GUIDE}/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html`,
    },
  },
  convergence: {
    budgetSeconds: 120,
    successes: 1,
    errors: ['invalid_client', 'unauthorized_client'],
    codes: [],
    permissionsMayLag: false,
  },
};
