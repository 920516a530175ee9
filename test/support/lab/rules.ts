import { generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto';
import { AUDIENCE, ISSUER, clients, type LabClient } from './lab-manifest.js';

export type Members = Record<string, unknown>;

/** A request as the lab's endpoints see it. */
export interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly form: URLSearchParams;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Who asked for what, once all of it was found right. */
export interface Grant {
  readonly client: LabClient;
  readonly scopes: readonly string[];
  readonly resource: string | undefined;
}

/** A refusal of the token endpoint (RFC 6749 §5.2). */
export interface RefusedAs {
  readonly status: number;
  readonly error: string;
}

export const isRefused = (value: object): value is RefusedAs => 'error' in value;

/**
 * An issuer by the RFCs, each of its decisions by itself, so that each can be made another way: what a mutant changes,
 * or a variant that is as right.
 */
export interface Rules {
  /** Paths at which metadata is served (OpenID Connect Discovery 1.0 §4, RFC 8414 §3.1). */
  readonly wellKnown: readonly string[];
  readonly metadata: () => Members;
  readonly keys: () => Members[];
  /** Methods that the token endpoint takes (RFC 6749 §3.2: POST). */
  readonly methods: readonly string[];
  /** Where the parameters of a token request are read from (RFC 6749 §4.4.2: the body). */
  readonly parameters: (asked: Asked) => URLSearchParams;
  /** Whom the request says it is from, and by what secret (RFC 6749 §2.3.1). */
  readonly credentials: (asked: Asked, form: URLSearchParams) => Credentials;
  readonly find: (id: string) => LabClient | undefined;
  readonly authenticates: (client: LabClient, credentials: Credentials, form: URLSearchParams) => boolean;
  readonly grantTypes: readonly string[];
  readonly mayUse: (client: LabClient, grantType: string) => boolean;
  /** What a client is granted that asked for these scopes, or for none (RFC 6749 §3.3). */
  readonly scopes: (client: LabClient, asked: readonly string[]) => readonly string[] | RefusedAs;
  /** Whether a token may be made for that resource (RFC 8707 §2). */
  readonly knowsResource: (resource: string) => boolean;
  readonly header: () => Members;
  readonly claims: (grant: Grant) => Members;
  readonly token: (header: Members, claims: Members) => string;
  readonly response: (token: string, grant: Grant) => Members;
  /** What introspection says beside `active` (RFC 7662 §2.2). */
  readonly introspection: (grant: Grant) => Members;
  readonly refusal: (refused: RefusedAs, asked: Asked) => Reply;
  readonly authorize: Authorize;
  /** The last word on every answer. */
  readonly reply: (reply: Reply, asked: Asked) => Reply;
}

export interface Credentials {
  readonly id: string | undefined;
  readonly secret: string | undefined;
}

/** The decisions of the authorization endpoint (RFC 6749 §3.1, RFC 7636 §4.4, OpenID Connect Core §3.1.2). */
export interface Authorize {
  readonly responseTypes: readonly string[];
  readonly redirectIsRegistered: (client: LabClient, uri: string) => boolean;
  readonly challengeIsRight: (client: LabClient, query: URLSearchParams) => boolean;
  readonly headers: Readonly<Record<string, string>>;
}

export const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });

export const publicJwk = (key: KeyObject, members: Members): Members => ({
  ...key.export({ format: 'jwk' }),
  ...members,
});

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A compact JWS (RFC 7515 §7.1). */
export function jws(header: Members | string, claims: Members | string, key: KeyObject = rsa.privateKey) {
  const part = (value: Members | string) =>
    typeof value === 'string' ? Buffer.from(value).toString('base64url') : encode(value);
  const input = `${part(header)}.${part(claims)}`;
  const signature = sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' });
  return `${input}.${signature.toString('base64url')}`;
}

export const seconds = (): number => Math.floor(Date.now() / 1000);

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

/** The issuer that is right in all points. */
export const rules: Rules = {
  wellKnown: ['/.well-known/openid-configuration'],
  metadata: () => ({
    issuer: ISSUER,
    authorization_endpoint: `${ISSUER}/authorize`,
    token_endpoint: `${ISSUER}/token`,
    introspection_endpoint: `${ISSUER}/introspect`,
    jwks_uri: `${ISSUER}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    grant_types_supported: ['authorization_code', 'client_credentials'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    code_challenge_methods_supported: ['S256'],
  }),
  keys: () => [publicJwk(rsa.publicKey, { kid: 'lab-1', use: 'sig', alg: 'RS256' })],
  methods: ['POST'],
  parameters: ({ form }) => form,
  credentials: ({ headers }, form) => {
    const basic = /^basic +(.+)$/i.exec(headers['authorization'] ?? '')?.[1];
    if (basic === undefined)
      return { id: form.get('client_id') ?? undefined, secret: form.get('client_secret') ?? undefined };
    const [id, secret] = Buffer.from(basic, 'base64').toString().split(':').map(formDecoded);
    return { id, secret };
  },
  find: (id) => clients.find((client) => client.id === id),
  authenticates: ({ secret: registered }, { secret }) =>
    registered === undefined ? secret === undefined : secret === registered,
  grantTypes: ['authorization_code', 'client_credentials'],
  mayUse: ({ grantTypes }, grantType) => grantTypes.includes(grantType),
  scopes: ({ scopes: registered }, asked) => {
    if (asked.length === 0) return registered;
    return asked.every((scope) => registered.includes(scope))
      ? asked
      : { status: 400, error: 'invalid_scope' };
  },
  knowsResource: (resource) => resource === AUDIENCE,
  header: () => ({ alg: 'RS256', typ: 'at+jwt', kid: 'lab-1' }),
  claims: ({ client, scopes }) => ({
    iss: ISSUER,
    aud: AUDIENCE,
    sub: client.id,
    client_id: client.id,
    scope: scopes.join(' '),
    jti: randomUUID(),
    iat: seconds(),
    exp: seconds() + 600,
  }),
  token: (header, claims) => jws(header, claims),
  response: (token, { scopes }) => ({
    access_token: token,
    token_type: 'Bearer',
    expires_in: 600,
    scope: scopes.join(' '),
  }),
  introspection: ({ client, scopes }) => ({
    active: true,
    client_id: client.id,
    scope: scopes.join(' '),
    aud: AUDIENCE,
    iss: ISSUER,
  }),
  refusal: ({ status, error }) =>
    json(
      status,
      { error },
      {
        'cache-control': 'no-store',
        ...(status === 401 ? { 'www-authenticate': 'Basic realm="token"' } : {}),
      },
    ),
  authorize: {
    responseTypes: ['code'],
    redirectIsRegistered: ({ redirectUris }, uri) => redirectUris.includes(uri),
    challengeIsRight: (_, query) =>
      query.get('code_challenge_method') === 'S256' &&
      /^[\w.~-]{43,128}$/.test(query.get('code_challenge') ?? ''),
    headers: { 'content-security-policy': "frame-ancestors 'none'", 'cache-control': 'no-store' },
  },
  reply: (reply) => reply,
};

const formDecoded = (text: string) => decodeURIComponent(text.replaceAll('+', ' '));
