import { createHmac } from 'node:crypto';
import { AUDIENCE, ISSUER } from '../lab/lab-manifest.js';
import { jws, rsa, rules, seconds, type Members } from '../lab/rules.js';
import { claims, header, mutant, replyAt, response, type Mutant } from './mutant.js';

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The token as a text, made another way. */
const token = (make: (header: Members, claims: Members) => string): Mutant[3] => mutant({ token: make });

const publicPem = rsa.publicKey.export({ format: 'pem', type: 'spki' }).toString();

/** Tokens, and the answers around them, that an API or a client must not take. */
export const tokens: readonly Mutant[] = [
  [
    'the token is signed by nobody (alg none)',
    'RFC 8725 §3.2',
    'token.signature',
    token((head, payload) => `${encode({ ...head, alg: 'none' })}.${encode(payload)}.`),
  ],
  [
    'the token is signed with the public key as an HMAC secret',
    'RFC 8725 §2.1',
    'token.signature',
    token((head, payload) => {
      const input = `${encode({ ...head, alg: 'HS256' })}.${encode(payload)}`;
      return `${input}.${createHmac('sha256', publicPem).update(input).digest('base64url')}`;
    }),
  ],
  [
    'the claims were changed after signing',
    'RFC 7515 §5.2',
    'token.signature',
    token((head, payload) => {
      const [first, , last] = jws(head, { ...payload, jti: 'another' }).split('.');
      return `${first}.${encode(payload)}.${last}`;
    }),
  ],
  [
    'the token names no key beside several',
    'RFC 7515 §4.1.4',
    'token.key',
    mutant({
      header: () => ({ ...rules.header(), kid: undefined }),
      keys: () => [...rules.keys(), { ...rules.keys()[0], kid: 'lab-2' }],
    }),
  ],
  ['the token names a key that is not there', 'RFC 7515 §4.1.4', 'token.key', header({ kid: 'lab-7' })],
  ['the token brings a key of its own', 'RFC 8725 §3.10', 'token.header', header({ jwk: rules.keys()[0] })],
  [
    'the token says where its keys are',
    'RFC 8725 §3.10',
    'token.header',
    header({ jku: 'https://keys.example.org/jwks' }),
  ],
  [
    'the token says where its certificate is',
    'RFC 8725 §3.10',
    'token.header',
    header({ x5u: 'https://keys.example.org/x' }),
  ],
  [
    'the token demands what nobody understands',
    'RFC 7515 §4.1.11',
    'token.header',
    header({ crit: ['lab'], lab: 1 }),
  ],
  [
    'the header has alg twice',
    'RFC 7515 §4',
    'token.format',
    token((head, payload) => jws(JSON.stringify(head).replace('{', '{"alg":"none",'), payload)),
  ],
  [
    'the claims have scope twice',
    'RFC 7519 §4',
    'token.format',
    token((head, payload) => jws(head, JSON.stringify(payload).replace('{', '{"scope":"admin",'))),
  ],
  [
    'the claims have aud twice',
    'RFC 7519 §4',
    'token.format',
    token((head, payload) => jws(head, JSON.stringify(payload).replace('{', '{"\\u0061ud":"other",'))),
  ],
  ['iss is another issuer', 'RFC 8725 §3.8', 'token.issuer', claims({ iss: 'https://other.example.com' })],
  ['iss has one slash more', 'RFC 8725 §3.8', 'token.issuer', claims({ iss: `${ISSUER}/` })],
  ['iss is missing', 'RFC 9068 §2.2', 'token.issuer', claims({ iss: undefined })],
  ['aud is another API', 'RFC 8725 §3.9', 'token.audience', claims({ aud: 'https://billing.example.com' })],
  [
    'aud names one more API',
    'RFC 9068 §3',
    'token.audience',
    claims({ aud: [AUDIENCE, 'https://billing.example.com'] }),
  ],
  ['aud is missing', 'RFC 9068 §2.2', 'token.audience', claims({ aud: undefined })],
  [
    'typ is that of an ID token',
    'RFC 8725 §3.12',
    'token.type',
    mutant({
      header: () => ({ ...rules.header(), typ: 'JWT' }),
      claims: (grant) => ({
        ...rules.claims(grant),
        aud: grant.client.id,
        nonce: 'n-0S6_WzA2Mj',
        at_hash: 'MTIzNDU2Nzg5MDEyMzQ1Ng',
      }),
    }),
  ],
  ['typ says that it is another kind of token', 'RFC 9068 §4', 'token.type', header({ typ: 'logout+jwt' })],
  ['client_id is another client', 'RFC 9068 §2.2', 'token.client', claims({ client_id: 'somebody-else' })],
  ['azp is another client', 'OpenID Connect Core 1.0 §2', 'token.client', claims({ azp: 'somebody-else' })],
  [
    'no claim names the client',
    'RFC 9068 §2.2',
    'token.client',
    claims({ client_id: undefined, sub: undefined }),
  ],
  ['sub is a user', 'RFC 9068 §2.2', 'token.subject', claims({ sub: '248289761001' })],
  [
    'the token is about a user',
    'RFC 9068 §5',
    'token.subject',
    claims({ sub: 'jane', preferred_username: 'jane', email: 'jane@example.com' }),
  ],
  ['sub is missing from what is typed at+jwt', 'RFC 9068 §2.2', 'token.claims', claims({ sub: undefined })],
  ['jti is missing from what is typed at+jwt', 'RFC 9068 §2.2', 'token.claims', claims({ jti: undefined })],
  ['iat is missing from what is typed at+jwt', 'RFC 9068 §2.2', 'token.claims', claims({ iat: undefined })],
  [
    'client_id is missing from what is typed at+jwt',
    'RFC 9068 §2.2',
    'token.claims',
    claims({ client_id: undefined, azp: 'reporter' }),
  ],
  ['exp is missing', 'RFC 9068 §2.2', 'token.times', claims({ exp: undefined })],
  ['exp is a text', 'RFC 7519 §2', 'token.times', claims(() => ({ exp: `${seconds() + 600}` }))],
  ['exp is in milliseconds', 'RFC 7519 §2', 'token.times', claims(() => ({ exp: (seconds() + 600) * 1000 }))],
  ['iat is in milliseconds', 'RFC 7519 §2', 'token.times', claims(() => ({ iat: seconds() * 1000 }))],
  [
    'the token has expired when it is issued',
    'RFC 7519 §4.1.4',
    'token.times',
    claims(() => ({ iat: seconds(), exp: seconds() - 1 })),
  ],
  [
    'the token expires as it is issued',
    'RFC 7519 §4.1.4',
    'token.times',
    claims(() => ({ iat: seconds(), exp: seconds() })),
  ],
  ['the token is not valid yet', 'RFC 7519 §4.1.5', 'token.times', claims(() => ({ nbf: seconds() + 600 }))],
  [
    'the token was issued in the future',
    'RFC 7519 §4.1.6',
    'token.times',
    claims(() => ({ iat: seconds() + 900, exp: seconds() + 1500 })),
  ],
  [
    'the token lives longer than declared',
    'RFC 6750 §5.3',
    'token.lifetime',
    {
      ...claims(() => ({ exp: seconds() + 7200 })),
      manifest: {
        clients: [
          {
            name: 'reporter',
            clientId: 'reporter',
            kind: 'machine',
            permissions: ['read'],
            accessTokenLifetime: 600,
            secret: { from: 'output', name: 'reporter-secret' },
          },
        ],
      },
    },
  ],
  [
    'the token lives for a month',
    'RFC 9700 §4.14',
    'token.lifetime',
    claims(() => ({ exp: seconds() + 30 * 86_400 })),
  ],
  [
    'the answer says that the token lives longer than it does',
    'RFC 6749 §5.1',
    'token.expires-in',
    response({ expires_in: 86_400 }),
  ],
  [
    'the answer says that the token lives shorter than it does',
    'RFC 6749 §5.1',
    'token.expires-in',
    response({ expires_in: 5 }),
  ],
  ['expires_in is a text', 'RFC 6749 §5.1', 'grant.expires-in', response({ expires_in: '600' })],
  ['expires_in is below 0', 'RFC 6749 §5.1', 'grant.expires-in', response({ expires_in: -1 })],
  [
    'a refresh token comes along',
    'RFC 6749 §4.4.3',
    'grant.no-refresh-token',
    response({ refresh_token: 'refresh-Zk3v9QpX7tLw2RbN' }),
  ],
  [
    'an ID token comes along',
    'OpenID Connect Core 1.0 §3.1.3.3',
    'grant.no-id-token',
    response({ id_token: jws({ alg: 'RS256' }, { sub: 'jane' }) }),
  ],
  [
    'the token is of a type that nobody asked for',
    'RFC 6749 §7.1',
    'grant.token-type',
    response({ token_type: 'mac' }),
  ],
  [
    'the answer has no type of token',
    'RFC 6749 §5.1',
    'grant.token-type',
    response({ token_type: undefined }),
  ],
  [
    'the answer may be cached',
    'RFC 6749 §5.1',
    'grant.not-cached',
    replyAt('/token', (reply) => ({
      ...reply,
      headers: { 'content-type': 'application/json', 'cache-control': 'max-age=60' },
    })),
  ],
  [
    'the answer is a page',
    'RFC 6749 §5.1',
    'grant.issued',
    replyAt('/token', (reply) => ({ ...reply, headers: { ...reply.headers, 'content-type': 'text/html' } })),
  ],
  [
    'the answer has two access tokens',
    'RFC 8259 §4',
    'grant.issued',
    replyAt('/token', (reply) => ({
      ...reply,
      body: reply.body.replace('"access_token":', '"access_token":"first","access_token":'),
    })),
  ],
  [
    'the token is bound to a key that no client has',
    'RFC 8705 §3.1',
    'token.confirmation',
    claims({ cnf: { 'x5t#S256': 'bwcK0esc3ACC3DB2Y5_lESsXE8o9ltc05O89jdN-dg2' } }),
  ],
];
