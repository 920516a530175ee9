import * as wrong from './sabotage.js';
import { BOTH, COGNITO, ENTRA, type Sabotage } from './sabotage.js';

/** Documents, token responses and tokens, each wrong in one point. */
export const sabotageOfAnswers: readonly Sabotage[] = [
  { check: 'discovery.document', stacks: BOTH, how: 'it is gone', seams: wrong.statusAt('discovery', 404) },
  {
    check: 'discovery.issuer',
    stacks: BOTH,
    how: 'it names another issuer',
    seams: wrong.membersAt('discovery', { issuer: 'https://issuer.example.com' }),
  },
  {
    check: 'discovery.members',
    stacks: BOTH,
    how: 'a required member is missing',
    seams: wrong.membersAt('discovery', { subject_types_supported: undefined }),
  },
  {
    check: 'discovery.https',
    stacks: BOTH,
    how: 'an endpoint is http',
    seams: wrong.bodyAt('discovery', (body) => ({
      ...body,
      device_authorization_endpoint: String(body['token_endpoint']).replace('https:', 'http:'),
    })),
  },
  {
    check: 'discovery.hosts',
    stacks: BOTH,
    how: 'an endpoint is on a foreign host',
    seams: wrong.membersAt('discovery', {
      device_authorization_endpoint: 'https://foreign.example.com/device',
    }),
  },
  {
    check: 'discovery.endpoints',
    stacks: BOTH,
    how: 'the token endpoint is another one of the same host',
    seams: wrong.bodyAt('discovery', (body) => ({
      ...body,
      token_endpoint: `${String(body['token_endpoint'])}/v9`,
    })),
  },
  {
    check: 'discovery.grant-types',
    stacks: BOTH,
    how: 'it offers other grants only',
    seams: wrong.membersAt('discovery', { grant_types_supported: ['authorization_code'] }),
  },
  {
    check: 'keys.document',
    stacks: BOTH,
    how: 'it holds no key',
    seams: wrong.membersAt('keys', { keys: [] }),
  },
  {
    check: 'keys.public',
    stacks: BOTH,
    how: 'a private key is published',
    seams: wrong.eachKey((key) => ({ ...key, d: 'c2VjcmV0' })),
  },
  {
    check: 'keys.ids',
    stacks: BOTH,
    how: 'two keys share an id',
    seams: wrong.bodyAt('keys', ({ keys }) => ({ keys: [...(keys as unknown[]), ...(keys as unknown[])] })),
    also: ['token.signature'],
  },
  {
    check: 'keys.strength',
    stacks: BOTH,
    how: 'a key of 1024 bits is published',
    seams: wrong.oneMoreKey({ kid: 'short', n: Buffer.alloc(128, 255).toString('base64url') }),
  },
  {
    check: 'keys.use',
    stacks: BOTH,
    how: 'an RSA key says that it is for HMAC',
    seams: wrong.oneMoreKey({ kid: 'mac', alg: 'HS256' }),
  },
  { check: 'grant.issued', stacks: BOTH, how: 'clients are refused', seams: wrong.refuseEverything },
  {
    check: 'grant.token-type',
    stacks: BOTH,
    how: 'it is another type',
    seams: wrong.membersAt('token', { token_type: 'DPoP' }),
  },
  {
    check: 'grant.expires-in',
    stacks: BOTH,
    how: 'the lifetime is a text',
    seams: wrong.membersAt('token', { expires_in: 'soon' }),
  },
  {
    check: 'grant.no-refresh-token',
    stacks: BOTH,
    how: 'a refresh token comes along',
    seams: wrong.membersAt('token', { refresh_token: 'refresh-token-0123456789' }),
  },
  {
    check: 'grant.not-cached',
    stacks: BOTH,
    how: 'caches may keep it',
    seams: wrong.headerAt('token', 'cache-control', 'max-age=60'),
  },
  {
    check: 'token.format',
    stacks: BOTH,
    how: 'the token is opaque',
    seams: wrong.membersAt('token', { access_token: 'opaque-token-0123456789' }),
  },
  {
    check: 'token.key',
    stacks: BOTH,
    how: 'the key set lacks the key',
    seams: wrong.eachKey((key) => ({ ...key, kid: `not-${String(key['kid'])}` })),
    also: ['token.signature'],
  },
  {
    check: 'token.signature',
    stacks: BOTH,
    how: 'the signature is of something else',
    seams: wrong.bodyAt('token', (body) => ({
      ...body,
      access_token: String(body['access_token']).replace(/.{12}$/, 'AAAAAAAAAAAA'),
    })),
  },
  {
    check: 'token.issuer',
    stacks: BOTH,
    how: 'the token names another issuer',
    seams: wrong.claims((claims) => ({ ...claims, iss: 'https://issuer.example.com' })),
  },
  {
    check: 'token.audience',
    stacks: [ENTRA],
    how: 'the token is for another API',
    seams: wrong.claims((claims) => ({ ...claims, aud: '00000003-0000-0000-c000-000000000000' })),
  },
  {
    check: 'token.type',
    stacks: [COGNITO],
    how: 'it says that it is an ID token',
    seams: wrong.claims((claims) => ({ ...claims, token_use: 'id' })),
  },
  {
    check: 'token.type',
    stacks: [ENTRA],
    how: 'it does not say its type',
    seams: { token: ({ header, claims }) => ({ header: { ...header, typ: undefined }, claims }) },
  },
  {
    check: 'token.client',
    stacks: BOTH,
    how: 'the token names another client',
    seams: wrong.claims((claims) => ({ ...claims, client_id: 'another', azp: 'another' })),
  },
  {
    check: 'token.times',
    stacks: BOTH,
    how: 'the token has expired',
    seams: wrong.claims((claims) => ({
      ...claims,
      iat: Number(claims['iat']) - 100_000,
      exp: Number(claims['exp']) - 100_000,
    })),
  },
  {
    check: 'token.lifetime',
    stacks: BOTH,
    how: 'the token lives a day longer',
    seams: wrong.claims((claims) => ({ ...claims, exp: Number(claims['exp']) + 86_400 })),
  },
  {
    check: 'token.permissions',
    stacks: BOTH,
    how: 'the token grants more',
    seams: wrong.claims((claims) =>
      claims['token_use'] === 'access'
        ? { ...claims, scope: `${String(claims['scope'])} orders/write` }
        : { ...claims, roles: ['read.all', 'write.all'] },
    ),
  },
];
