import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { clients, ISSUER } from '../lab/lab-manifest.js';
import type { Variation } from '../lab/lab-issuer.js';
import { ec, json, publicJwk, rules, seconds, type Members, type Rules } from '../lab/rules.js';
import { claims, header, metadata, mutant, replyAt, response } from './mutant.js';

/** An issuer that is as right as the first, the clause that lets it be so, and how it differs. */
export type Variant = readonly [name: string, clause: string, variation: Variation];

const opaque = (): string => `opaque.${randomUUID()}`;

/** Plain JWTs, which promise nothing of RFC 9068. */
const plain = (change: Members, typ: string | undefined = 'JWT'): Variation =>
  mutant({
    header: () => ({ ...rules.header(), typ }),
    claims: (grant) => ({
      ...rules.claims(grant),
      jti: undefined,
      ...resolved(change, grant.client.id),
    }),
  });

/** `true` stands for the id of the client. */
const resolved = (change: Members, id: string): Members =>
  Object.fromEntries(Object.entries(change).map(([name, value]) => [name, value === true ? id : value]));

const beside = (...more: readonly Members[]): Variation => mutant({ keys: () => [...rules.keys(), ...more] });

/** Another algorithm, by a key of its own. */
function signedBy(
  alg: string,
  pair: ReturnType<typeof generateKeyPairSync>,
  padding: object = {},
): Variation {
  const { privateKey, publicKey } = pair;
  return mutant({
    keys: () => [publicJwk(publicKey, { kid: 'lab-1', use: 'sig', alg })],
    header: () => ({ ...rules.header(), alg }),
    token: (head, payload) => {
      const input = [head, payload]
        .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
        .join('.');
      const digest = alg === 'EdDSA' ? null : `sha${alg.slice(2)}`;
      const seal = sign(digest, Buffer.from(input), {
        key: privateKey,
        dsaEncoding: 'ieee-p1363',
        ...padding,
      });
      return `${input}.${seal.toString('base64url')}`;
    },
  });
}

const ofOtherGrants = (...otherGrants: readonly string[]): Members => ({
  clients: clients.map(({ id, secret, redirectUris, scopes, grantTypes }) => ({
    name: id,
    clientId: id,
    kind: grantTypes.includes('client_credentials') ? 'machine' : secret === undefined ? 'spa' : 'web',
    permissions: scopes.map((scope) => scope.split(':')[1]),
    redirectUris,
    otherGrants,
    ...(secret === undefined ? {} : { secret: { from: 'output', name: `${id}-secret` } }),
  })),
});

const oauthOnly = (change: Members = {}): Partial<Rules> => ({
  wellKnown: ['/.well-known/oauth-authorization-server'],
  metadata: () => ({
    ...rules.metadata(),
    subject_types_supported: undefined,
    id_token_signing_alg_values_supported: undefined,
    ...change,
  }),
});

const refusedBy = (change: Partial<Rules>): Variation => mutant(change);

/** Correct issuers, each different from the first in one point. */
export const variants: readonly Variant[] = [
  ['tokens are opaque', 'RFC 6749 §1.4', mutant({ token: opaque })],
  [
    'tokens are opaque, and introspection tells',
    'RFC 7662 §2.2',
    { rules: { token: opaque }, manifest: { endpoints: { introspection: `${ISSUER}/introspect` } } },
  ],
  [
    'tokens are JWTs, and introspection tells, too',
    'RFC 7662 §2.2',
    mutant({}, { endpoints: { introspection: `${ISSUER}/introspect` } }),
  ],
  ['tokens are signed by ES256', 'RFC 7518 §3.4', signedBy('ES256', ec)],
  [
    'tokens are signed by ES384',
    'RFC 7518 §3.4',
    signedBy('ES384', generateKeyPairSync('ec', { namedCurve: 'P-384' })),
  ],
  ['tokens are signed by EdDSA', 'RFC 8037 §3.1', signedBy('EdDSA', generateKeyPairSync('ed25519'))],
  ['tokens are typed JWT', 'RFC 7519 §5.1', plain({})],
  ['tokens have no type', 'RFC 7519 §5.1', plain({}, undefined)],
  ['tokens are typed application/at+jwt', 'RFC 9068 §4', header({ typ: 'application/at+jwt' })],
  ['the client is named by azp', 'OpenID Connect Core 1.0 §2', plain({ client_id: undefined, azp: true })],
  ['the client is named by cid', 'RFC 7519 §4.3', plain({ client_id: undefined, cid: true, sub: true })],
  [
    'the client is named by appid',
    'RFC 7519 §4.3',
    plain({ client_id: undefined, appid: true, sub: undefined }),
  ],
  ['the client is named by sub alone', 'RFC 9068 §2.2', plain({ client_id: undefined })],
  [
    'the subject is an account of the service',
    'RFC 7519 §4.1.2',
    plain({ sub: '7d2c0f5e-5b3c-4c52-9f0e-1a2b3c4d5e6f' }),
  ],
  ['tokens do not say when they were issued', 'RFC 7519 §4.1.6', plain({ iat: undefined })],
  [
    'tokens and the only key have no kid',
    'RFC 7515 §4.1.4',
    mutant({
      header: () => ({ ...rules.header(), kid: undefined }),
      keys: () => [{ ...rules.keys()[0], kid: undefined }],
    }),
  ],
  [
    'a key is of a type that nobody knows yet',
    'RFC 7517 §5',
    beside({ kty: 'AKP', alg: 'ML-DSA-44', kid: 'pq', pub: 'AQAB' }),
  ],
  [
    'a key is for encryption',
    'RFC 7517 §4.2',
    beside({ ...rules.keys()[0], kid: 'enc', use: 'enc', alg: 'RSA-OAEP' }),
  ],
  [
    'a key is on a curve for encryption',
    'RFC 8037 §2',
    beside(publicJwk(generateKeyPairSync('x25519').publicKey, { kid: 'x', use: 'enc', alg: 'ECDH-ES' })),
  ],
  [
    'the next key is published already',
    'OpenID Connect Core 1.0 §10.1.1',
    beside(publicJwk(ec.publicKey, { kid: 'next', use: 'sig', alg: 'ES256' })),
  ],
  [
    'a key says what it is for by key_ops',
    'RFC 7517 §4.3',
    mutant({ keys: () => [{ ...rules.keys()[0], use: undefined, key_ops: ['verify'] }] }),
  ],
  [
    'keys do not say their algorithm',
    'RFC 7517 §4.4',
    mutant({ keys: () => [{ ...rules.keys()[0], alg: undefined }] }),
  ],
  ['the answer has a refresh token of null', 'RFC 6749 §5.1', response({ refresh_token: null })],
  ['the answer does not repeat the scope', 'RFC 6749 §5.1', response({ scope: undefined })],
  ['the type of token is in small letters', 'RFC 6749 §5.1', response({ token_type: 'bearer' })],
  ['the answer has a member of its own', 'RFC 6749 §5.1', response({ not_before_policy: 0 })],
  [
    'the media type has a charset',
    'RFC 8259 §11',
    replyAt('/token', (reply) => ({
      ...reply,
      headers: { ...reply.headers, 'content-type': 'application/json;charset=UTF-8' },
    })),
  ],
  [
    'no-store stands beside others',
    'RFC 9111 §5.2',
    replyAt('/token', (reply) => ({
      ...reply,
      headers: { ...reply.headers, 'cache-control': 'private, no-store, max-age=0' },
    })),
  ],
  [
    'aud is a list of one',
    'RFC 7519 §4.1.3',
    claims(({ client: { id } }) => ({ aud: ['https://orders.example.com'], sub: id })),
  ],
  [
    'scopes are a list in scp',
    'RFC 7519 §4.3',
    claims(({ scopes }) => ({ scope: undefined, scp: [...scopes] })),
  ],
  [
    'permissions are roles',
    'RFC 9068 §2.2.3.1',
    claims(({ scopes }) => ({ scope: undefined, roles: [...scopes] })),
  ],
  [
    'a client has another grant that is declared',
    'RFC 6749 §3.3',
    {
      ...claims(({ scopes }) => ({ scope: [...scopes, 'profile'].join(' ') })),
      manifest: ofOtherGrants('profile'),
    },
  ],
  [
    'a client is in a realm role that is declared',
    'RFC 9068 §2.2.3.1',
    {
      ...claims({
        realm_access: { roles: ['offline_access'] },
        resource_access: { account: { roles: ['view-profile'] } },
      }),
      manifest: ofOtherGrants('realm_access/offline_access', 'resource_access/account/view-profile'),
    },
  ],
  ['metadata is that of RFC 8414 alone', 'RFC 8414 §3.1', mutant(oauthOnly())],
  [
    'metadata is that of RFC 8414, without keys, as tokens are opaque',
    'RFC 8414 §2',
    mutant({ ...oauthOnly({ jwks_uri: undefined }), token: opaque }),
  ],
  [
    'nobody signs in, so that there is no authorization endpoint',
    'RFC 8414 §2',
    mutant(oauthOnly({ authorization_endpoint: undefined, grant_types_supported: ['client_credentials'] }), {
      clients: (ofOtherGrants()['clients'] as Members[]).slice(0, 2),
    }),
  ],
  [
    'metadata is where the manifest says',
    'RFC 8414 §3',
    mutant({ wellKnown: ['/elsewhere'] }, { discoveryUrl: `${ISSUER}/elsewhere` }),
  ],
  [
    'metadata has members of its own',
    'RFC 8414 §2',
    metadata({ 'x-lab': { a: [1] }, check_session_iframe: `${ISSUER}/session` }),
  ],
  [
    'secrets are shown in the body alone',
    'RFC 6749 §2.3.1',
    mutant({
      metadata: () => ({
        ...rules.metadata(),
        token_endpoint_auth_methods_supported: ['client_secret_post'],
      }),
      credentials: (_asked, form) => ({
        id: form.get('client_id') ?? undefined,
        secret: form.get('client_secret') ?? undefined,
      }),
    }),
  ],
  [
    'foreign scopes are left out instead of refused',
    'RFC 6749 §3.3',
    refusedBy({
      scopes: (client, asked) => client.scopes.filter((scope) => asked.length === 0 || asked.includes(scope)),
    }),
  ],
  [
    'a request without scope is refused',
    'RFC 6749 §3.3',
    refusedBy({
      scopes: (client, asked) =>
        asked.length === 0 ? { status: 400, error: 'invalid_scope' } : rules.scopes(client, asked),
    }),
  ],
  [
    'a wrong secret is refused by 400',
    'RFC 6749 §5.2',
    refusedBy({ refusal: ({ error }) => json(400, { error }) }),
  ],
  [
    'refusals have no body',
    'RFC 6749 §5.2',
    refusedBy({ refusal: () => ({ status: 403, headers: {}, body: '' }) }),
  ],
  [
    'refusals are worded otherwise',
    'RFC 6749 §5.2',
    refusedBy({ refusal: ({ error }) => json(400, { error: error.split('_').reverse().join('_') }) }),
  ],
  ['the resource is not looked at', 'RFC 8707 §2', refusedBy({ knowsResource: () => true })],
  [
    'tokens live for half an hour from another clock',
    'RFC 7519 §4.1.4',
    mutant({
      claims: (grant) => ({ ...rules.claims(grant), iat: seconds() - 20, exp: seconds() + 1780 }),
      response: (token, grant) => ({ ...rules.response(token, grant), expires_in: 1800 }),
    }),
  ],
];
