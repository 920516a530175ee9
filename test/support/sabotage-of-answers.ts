import * as wrong from './sabotage.js';
import { BOTH, COGNITO, ENTRA, type Sabotage } from './sabotage.js';

/** Documents, token responses and tokens, each wrong in one point. */
export const sabotageOfAnswers: readonly Sabotage[] = [
  { check: 'discovery.document', stacks: BOTH, how: 'it is gone', fault: wrong.statusAt('discovery', 404) },
  {
    check: 'discovery.issuer',
    stacks: BOTH,
    how: 'it names another issuer',
    fault: wrong.edited('discovery', wrong.set('issuer', 'https://issuer.example.com')),
  },
  {
    check: 'discovery.members',
    stacks: BOTH,
    how: 'a required member is missing',
    fault: wrong.edited('discovery', wrong.remove('subject_types_supported')),
  },
  {
    check: 'discovery.https',
    stacks: BOTH,
    how: 'an endpoint is http',
    fault: wrong.edited(
      'discovery',
      wrong.copy('token_endpoint', 'device_authorization_endpoint'),
      wrong.rewrite('device_authorization_endpoint', '^https:', 'http:'),
    ),
  },
  {
    check: 'discovery.hosts',
    stacks: BOTH,
    how: 'an endpoint is on a foreign host',
    fault: wrong.edited(
      'discovery',
      wrong.set('device_authorization_endpoint', 'https://foreign.example.com/device'),
    ),
  },
  {
    check: 'discovery.endpoints',
    stacks: BOTH,
    how: 'the token endpoint is another one of the same host',
    fault: wrong.edited('discovery', wrong.rewrite('token_endpoint', '$', '/v9')),
  },
  {
    check: 'discovery.grant-types',
    stacks: BOTH,
    how: 'it offers other grants only',
    fault: wrong.edited('discovery', wrong.set('grant_types_supported', ['authorization_code'])),
  },
  {
    check: 'keys.document',
    stacks: BOTH,
    how: 'it holds no key',
    fault: wrong.edited('keys', wrong.set('keys', [])),
  },
  {
    check: 'keys.public',
    stacks: BOTH,
    how: 'a private key is published',
    fault: wrong.edited('keys', wrong.set('keys/*/d', 'c2VjcmV0')),
  },
  {
    check: 'keys.ids',
    stacks: BOTH,
    how: 'two keys share an id',
    fault: wrong.edited('keys', wrong.copy('keys/0', 'keys/-'), wrong.copy('keys/1', 'keys/-')),
    also: ['token.signature'],
  },
  {
    check: 'keys.strength',
    stacks: BOTH,
    how: 'a key of 1024 bits is published',
    fault: wrong.oneMoreKey({ kid: 'short', n: Buffer.alloc(128, 255).toString('base64url') }),
  },
  {
    check: 'keys.use',
    stacks: BOTH,
    how: 'an RSA key says that it is for HMAC',
    fault: wrong.oneMoreKey({ kid: 'mac', alg: 'HS256' }),
  },
  { check: 'grant.issued', stacks: BOTH, how: 'clients are refused', fault: wrong.refuseEverything },
  {
    check: 'grant.token-type',
    stacks: BOTH,
    how: 'it is another type',
    fault: wrong.edited('token', wrong.set('token_type', 'DPoP')),
  },
  {
    check: 'grant.expires-in',
    stacks: BOTH,
    how: 'the lifetime is a text',
    fault: wrong.edited('token', wrong.set('expires_in', 'soon')),
    also: ['grant.standard-client'],
  },
  {
    check: 'grant.no-refresh-token',
    stacks: BOTH,
    how: 'a refresh token comes along',
    fault: wrong.edited('token', wrong.set('refresh_token', 'refresh-token-0123456789')),
  },
  {
    check: 'grant.not-cached',
    stacks: BOTH,
    how: 'caches may keep it',
    fault: wrong.headerAt('token', 'cache-control', 'max-age=60'),
  },
  {
    check: 'grant.standard-client',
    stacks: BOTH,
    how: 'the scope of the answer is a list',
    fault: wrong.edited('token', wrong.set('scope', [])),
  },
  {
    check: 'token.format',
    stacks: BOTH,
    how: 'the token is opaque',
    fault: wrong.edited('token', wrong.set('access_token', 'opaque-token-0123456789')),
  },
  {
    check: 'token.key',
    stacks: BOTH,
    how: 'the key set lacks the key',
    fault: wrong.edited('keys', wrong.rewrite('keys/*/kid', '^', 'not-')),
    also: ['token.signature'],
  },
  {
    check: 'token.signature',
    stacks: BOTH,
    how: 'the signature is of something else',
    fault: wrong.edited('token', wrong.rewrite('access_token', '.{12}$', 'AAAAAAAAAAAA')),
  },
  {
    check: 'token.issuer',
    stacks: BOTH,
    how: 'the token names another issuer',
    fault: wrong.claims(wrong.set('iss', 'https://issuer.example.com')),
  },
  {
    check: 'token.audience',
    stacks: [ENTRA],
    how: 'the token is for another API',
    fault: wrong.claims(wrong.set('aud', '00000003-0000-0000-c000-000000000000')),
  },
  {
    check: 'token.type',
    stacks: [COGNITO],
    how: 'it says that it is an ID token',
    fault: wrong.claims(wrong.set('token_use', 'id')),
  },
  {
    check: 'token.type',
    stacks: [ENTRA],
    how: 'it does not say its type',
    fault: { token: { header: [wrong.remove('typ')] } },
  },
  {
    check: 'token.client',
    stacks: BOTH,
    how: 'the token names another client',
    fault: wrong.claims(wrong.set('client_id', 'another'), wrong.set('azp', 'another')),
  },
  {
    check: 'token.times',
    stacks: BOTH,
    how: 'the token has expired',
    fault: wrong.claims(wrong.increase('iat', -100_000), wrong.increase('exp', -100_000)),
  },
  {
    check: 'token.lifetime',
    stacks: BOTH,
    how: 'the token lives a day longer',
    fault: wrong.claims(wrong.increase('exp', 86_400)),
  },
  {
    check: 'token.permissions',
    stacks: BOTH,
    how: 'the token grants more',
    fault: wrong.claims(wrong.rewrite('scope', '$', ' orders/write'), {
      op: 'replace',
      path: '/roles',
      value: ['read.all', 'write.all'],
    }),
  },
];
