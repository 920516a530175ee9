import { SCOPES } from '../lab/lab-manifest.js';
import { isRefused, rules, type Grant, type Members, type Rules } from '../lab/rules.js';
import { claims, mutant, response, type Mutant } from './mutant.js';

const OPAQUE = { manifest: { endpoints: { introspection: 'https://issuer.example.com/introspect' } } };

let opaque = 0;
const opaqueToken = (): string => `opaque-${String(++opaque).padStart(8, '0')}-Zk3v9QpX7tLw2RbN`;

/** A token that only introspection can read, and what introspection says of it. */
const introspected = (change: (grant: Grant) => Members): Mutant[3] => ({
  ...OPAQUE,
  rules: {
    token: opaqueToken,
    introspection: (grant) => ({ ...rules.introspection(grant), ...change(grant) }),
  },
});

/** Grants these scopes, whatever is refused by the rules, if what was asked for is like this. */
const scopesIf = (matches: (asked: readonly string[]) => boolean, granted?: readonly string[]): Mutant[3] =>
  mutant({
    scopes: (client, asked) => (matches(asked) ? (granted ?? asked) : rules.scopes(client, asked)),
  });

const grantType = (name: string, also: Partial<Rules> = {}): Mutant[3] =>
  mutant({ grantTypes: [...rules.grantTypes, name], mayUse: () => true, ...also });

const all = Object.values(SCOPES);

/** Tokens that grant more, or less, than was declared; and grants that nobody declared. */
export const grants: readonly Mutant[] = [
  ['the token has one more scope', 'RFC 9700 §2.3', 'token.permissions', claims({ scope: all.join(' ') })],
  [
    'the answer names one more scope',
    'RFC 6749 §5.1',
    'token.permissions',
    response({ scope: all.join(' ') }),
  ],
  ['scope is a list with one more', 'RFC 8693 §4.2', 'token.permissions', claims({ scope: all })],
  ['scp has one more, as a text', 'RFC 9700 §2.3', 'token.permissions', claims({ scp: 'orders:read admin' })],
  ['scp has one more, as a list', 'RFC 9700 §2.3', 'token.permissions', claims({ scp: ['orders:admin'] })],
  ['roles has one', 'RFC 9068 §2.2.3.1', 'token.permissions', claims({ roles: ['admin'] })],
  [
    'roles has one, as SCIM writes it',
    'RFC 9068 §2.2.3.1, RFC 7643 §4.1.2',
    'token.permissions',
    claims({ roles: [{ value: 'admin', primary: true }] }),
  ],
  ['groups has one', 'RFC 9068 §2.2.3.1', 'token.permissions', claims({ groups: ['administrators'] })],
  [
    'entitlements has one',
    'RFC 9068 §2.2.3.1',
    'token.permissions',
    claims({ entitlements: ['delete-all'] }),
  ],
  ['permissions has one', 'RFC 9700 §2.3', 'token.permissions', claims({ permissions: ['delete:orders'] })],
  ['authorities has one', 'RFC 9700 §2.3', 'token.permissions', claims({ authorities: ['ROLE_ADMIN'] })],
  [
    'realm_access makes it administrator of the realm',
    'RFC 9700 §2.3',
    'token.permissions',
    claims({ realm_access: { roles: ['admin'] } }),
  ],
  [
    'resource_access makes it administrator of the realm',
    'RFC 9700 §2.3',
    'token.permissions',
    claims({ resource_access: { 'realm-management': { roles: ['realm-admin'] } } }),
  ],
  ['a declared scope is silently dropped', 'RFC 6749 §3.3', 'token.permissions', claims({ scope: '' })],
  [
    'a declared scope is in the answer alone',
    'RFC 9068 §2.2.3',
    'token.permissions',
    claims({ scope: 'orders:none' }),
  ],
  [
    'the answer for an opaque token names one more scope',
    'RFC 6749 §5.1',
    'token.permissions',
    mutant({
      token: opaqueToken,
      response: (token, grant) => ({ ...rules.response(token, grant), scope: all.join(' ') }),
    }),
  ],
  [
    'introspection of an opaque token names one more scope',
    'RFC 7662 §2.2',
    'token.permissions',
    introspected(() => ({ scope: all.join(' ') })),
  ],
  [
    'introspection of an opaque token names a role',
    'RFC 7662 §2.2',
    'token.permissions',
    introspected(() => ({ realm_access: { roles: ['realm-admin'] } })),
  ],
  [
    'introspection of an opaque token lacks a declared scope',
    'RFC 7662 §2.2',
    'token.permissions',
    introspected(() => ({ scope: '' })),
  ],
  [
    'introspection says that the token just issued is not active',
    'RFC 7662 §2.2',
    'token.introspection',
    introspected(() => ({ active: false })),
  ],
  [
    'introspection names another client',
    'RFC 7662 §2.2',
    'token.introspection',
    introspected(() => ({ client_id: 'somebody-else' })),
  ],
  [
    'introspection answers whoever asks',
    'RFC 7662 §2.1',
    'refusal.introspection',
    {
      ...OPAQUE,
      rules: {
        token: opaqueToken,
        authenticates: (client, credentials, form) =>
          form.has('token') || rules.authenticates(client, credentials, form),
        find: (id) => rules.find(id),
        credentials: (asked, form) =>
          form.has('token') ? { id: 'reporter', secret: undefined } : rules.credentials(asked, form),
      },
    },
  ],
  [
    'any scope is granted',
    'RFC 6749 §3.3',
    'refusal.unregistered-scope',
    scopesIf((asked) => asked.some((scope) => scope.includes('verify'))),
  ],
  [
    'a scope of another client is granted',
    'RFC 9700 §2.3',
    'refusal.undeclared-permission',
    scopesIf((asked) => asked.join() === SCOPES.write),
  ],
  [
    'a scope of another client is granted if it is asked for beside an own one',
    'RFC 6749 §3.3',
    'refusal.scopes-together',
    scopesIf((asked) => asked.length > 1 && asked.every((scope) => all.some((known) => known === scope))),
  ],
  [
    'scopes are compared without case',
    'RFC 6749 §3.3',
    'refusal.scope-letters',
    scopesIf(
      (asked) => asked.join() !== SCOPES.write && asked.join().toLowerCase() === SCOPES.write,
      [SCOPES.write],
    ),
  ],
  [
    'a request without scope grants every scope that there is',
    'RFC 6749 §3.3',
    'refusal.default-scope',
    scopesIf((asked) => asked.length === 0, all),
  ],
  [
    'a request without scope grants a scope of no API',
    'RFC 6749 §3.3',
    'refusal.default-scope',
    scopesIf((asked) => asked.length === 0, ['admin']),
  ],
  [
    'scope admin is granted',
    'RFC 9700 §2.3',
    'refusal.privileged-scope',
    scopesIf((asked) => asked.join() === 'admin'),
  ],
  [
    'scope * is granted',
    'RFC 9700 §2.3',
    'refusal.privileged-scope',
    scopesIf((asked) => asked.join() === '*'),
  ],
  [
    'scope offline_access is granted to a machine',
    'OpenID Connect Core 1.0 §11',
    'refusal.privileged-scope',
    scopesIf((asked) => asked.join() === 'offline_access'),
  ],
  [
    'a web application gets tokens of its own',
    'RFC 6749 §5.2',
    'refusal.user-client',
    mutant({ mayUse: (client, grant) => client.id === 'backoffice' || rules.mayUse(client, grant) }),
  ],
  [
    'a public client gets tokens of its own',
    'RFC 6749 §4.4',
    'refusal.public-client',
    mutant({ mayUse: (client, grant) => client.id === 'storefront' || rules.mayUse(client, grant) }),
  ],
  ['the password grant is open', 'RFC 9700 §2.4', 'refusal.password-grant', grantType('password')],
  [
    'any grant type is granted',
    'RFC 6749 §5.2',
    'refusal.unknown-grant',
    mutant({
      parameters: (asked) => {
        const form = rules.parameters(asked);
        if (/verify/.test(form.get('grant_type') ?? '')) form.set('grant_type', 'client_credentials');
        return form;
      },
    }),
  ],
  [
    'a request without grant type is granted',
    'RFC 6749 §4.4.2',
    'refusal.missing-grant',
    mutant({
      parameters: (asked) => {
        const form = rules.parameters(asked);
        if (asked.method === 'POST' && asked.url.search === '' && !form.has('grant_type'))
          form.set('grant_type', 'client_credentials');
        return form;
      },
    }),
  ],
  [
    'an invented refresh token is granted',
    'RFC 6749 §6',
    'refusal.refresh-token',
    grantType('refresh_token'),
  ],
  [
    'an invented code is granted',
    'RFC 6749 §4.1.3',
    'refusal.made-up-code',
    mutant({
      parameters: (asked) => {
        const form = rules.parameters(asked);
        if (form.has('code')) form.set('grant_type', 'client_credentials');
        return form;
      },
      mayUse: () => true,
    }),
  ],
  [
    'a token is made for whatever resource is asked for',
    'RFC 8707 §2',
    'refusal.unknown-audience',
    mutant({
      knowsResource: () => true,
      claims: (grant) => ({
        ...rules.claims(grant),
        ...(grant.resource === undefined ? {} : { aud: grant.resource }),
      }),
    }),
  ],
  [
    'a refusal holds a token all the same',
    'RFC 6749 §5.2',
    'refusal.undeclared-permission',
    mutant({
      refusal: (refused, asked) => {
        const client = rules.find('sync')!;
        const usual = rules.refusal(refused, asked);
        if (asked.form.get('scope') !== SCOPES.write) return usual;
        const grant = { client, scopes: [SCOPES.write], resource: undefined };
        const token = rules.token(rules.header(), rules.claims(grant));
        return { ...usual, body: JSON.stringify({ error: refused.error, access_token: token }) };
      },
    }),
  ],
  [
    'what must be refused is granted with 201',
    'RFC 6749 §5.1',
    'refusal.undeclared-permission',
    mutant({
      scopes: (client, asked) => (asked.join() === SCOPES.write ? asked : rules.scopes(client, asked)),
      reply: (reply, asked) => (asked.form.get('scope') === SCOPES.write ? { ...reply, status: 201 } : reply),
    }),
  ],
  [
    'what must be refused is granted as a form',
    'RFC 6749 §5.1',
    'refusal.undeclared-permission',
    mutant({
      reply: (reply, asked) =>
        asked.form.get('scope') === SCOPES.write && isRefused(JSON.parse(reply.body) as object)
          ? {
              status: 200,
              headers: { 'content-type': 'application/x-www-form-urlencoded' },
              body: 'access_token=Zk3v9QpX7tLw2RbNZk3v9QpX&scope=orders%3Awrite&token_type=bearer',
            }
          : reply,
    }),
  ],
];
