import { rules, type Authorize } from '../lab/rules.js';
import { mutant, replyAt, type Mutant } from './mutant.js';

const authorize = (change: Partial<Authorize>): Mutant[3] =>
  mutant({ authorize: { ...rules.authorize, ...change } });

const redirects = (matches: (registered: string, asked: string) => boolean): Mutant[3] =>
  authorize({
    redirectIsRegistered: ({ redirectUris }, uri) => redirectUris.some((known) => matches(known, uri)),
  });

const bare = (uri: string) => uri.split(/[?#]/, 1)[0]!;
const at = (uri: string) => new URL(uri);
const pkce = (matches: (query: URLSearchParams) => boolean): Mutant[3] =>
  authorize({
    challengeIsRight: (client, query) => rules.authorize.challengeIsRight(client, query) || matches(query),
  });

/** Authorization endpoints that hand codes and tokens to whom they should not. */
export const authorization: readonly Mutant[] = [
  [
    'response type token is taken',
    'RFC 9700 §2.1.2',
    'authorize.implicit',
    authorize({ responseTypes: ['code', 'token'] }),
  ],
  [
    'response type id_token token is taken',
    'RFC 9700 §2.1.2',
    'authorize.implicit',
    authorize({ responseTypes: ['code', 'id_token token'] }),
  ],
  [
    'response type code token is taken',
    'RFC 9700 §2.1.2',
    'authorize.implicit',
    authorize({ responseTypes: ['code', 'code token'] }),
  ],
  ['any redirect URI is taken', 'RFC 9700 §2.1', 'authorize.redirect-uri', redirects(() => true)],
  [
    'redirect URIs are compared by their beginning',
    'RFC 9700 §4.1.1',
    'authorize.redirect-uri',
    redirects((known, uri) => uri.startsWith(known)),
  ],
  [
    'redirect URIs are compared by their host',
    'RFC 9700 §4.1.1',
    'authorize.redirect-uri',
    redirects((known, uri) => at(known).host === at(uri).host),
  ],
  [
    'any subdomain is taken',
    'RFC 9700 §4.1.1',
    'authorize.redirect-uri',
    redirects(
      (known, uri) => at(uri).host.endsWith(at(known).host) && at(uri).pathname === at(known).pathname,
    ),
  ],
  [
    'any domain that ends alike is taken',
    'RFC 9700 §4.1.1',
    'authorize.redirect-uri',
    redirects((known, uri) => at(uri).host.endsWith(at(known).host)),
  ],
  [
    'any port is taken',
    'RFC 9700 §2.1',
    'authorize.redirect-uri',
    redirects(
      (known, uri) =>
        at(uri).hostname === at(known).hostname &&
        at(uri).pathname === at(known).pathname &&
        at(uri).protocol === 'https:',
    ),
  ],
  [
    'http is taken for https',
    'RFC 9700 §2.6',
    'authorize.redirect-uri',
    redirects((known, uri) => uri.replace('http:', 'https:') === known),
  ],
  [
    'a slash at the end is not looked at',
    'RFC 9700 §2.1',
    'authorize.redirect-uri',
    redirects((known, uri) => uri.replace(/\/$/, '') === known),
  ],
  [
    'case is not looked at',
    'RFC 9700 §2.1',
    'authorize.redirect-uri',
    redirects((known, uri) => uri.toLowerCase() === known.toLowerCase()),
  ],
  [
    'a query is not looked at',
    'RFC 9700 §2.1',
    'authorize.redirect-uri',
    redirects((known, uri) => bare(uri) === known),
  ],
  [
    'a user before the host is not looked at',
    'RFC 9700 §4.1.1',
    'authorize.redirect-uri',
    redirects((known, uri) => uri.includes('@') && at(uri).pathname === at(known).pathname),
  ],
  [
    'dots in a path are resolved',
    'RFC 9700 §4.1.1',
    'authorize.redirect-uri',
    redirects((known, uri) => uri.includes('..') && at(uri).host === at(known).host),
  ],
  [
    'a code without challenge is given to a public client',
    'RFC 9700 §2.1.1',
    'authorize.pkce',
    pkce((query) => !query.has('code_challenge')),
  ],
  [
    'a challenge without method is taken as plain',
    'RFC 7636 §4.3',
    'authorize.pkce-plain',
    pkce((query) => query.has('code_challenge') && !query.has('code_challenge_method')),
  ],
  [
    'plain is taken',
    'RFC 9700 §2.1.1',
    'authorize.pkce-plain',
    pkce((query) => query.get('code_challenge_method') === 'plain'),
  ],
  [
    'a method that nobody knows is taken',
    'RFC 7636 §4.4.1',
    'authorize.pkce-plain',
    pkce((query) => query.get('code_challenge_method') === 's256'),
  ],
  [
    'a client that nobody knows is redirected',
    'RFC 6749 §4.1.2.1',
    'authorize.unknown-client',
    replyAt('/authorize', (reply, { url }) =>
      /^(backoffice|storefront)$/.test(url.searchParams.get('client_id') ?? '')
        ? reply
        : {
            status: 302,
            headers: { location: `${url.searchParams.get('redirect_uri')}?error=unauthorized_client` },
            body: '',
          },
    ),
  ],
  ['the sign-in page can be framed', 'RFC 9700 §4.16', 'authorize.framing', authorize({ headers: {} })],
  [
    'state does not come back',
    'RFC 6749 §4.1.2.1',
    'authorize.state',
    replyAt('/authorize', (reply) => ({
      ...reply,
      headers: {
        ...reply.headers,
        ...(reply.headers['location']
          ? { location: reply.headers['location'].replace(/[?&]state=[^&]*/, '?') }
          : {}),
      },
    })),
  ],
  [
    'iss is promised and does not come',
    'RFC 9207 §2',
    'authorize.issuer',
    mutant({
      metadata: () => ({ ...rules.metadata(), authorization_response_iss_parameter_supported: true }),
      reply: (reply) => ({
        ...reply,
        headers: {
          ...reply.headers,
          ...(reply.headers['location']
            ? { location: reply.headers['location'].replace(/&iss=[^&]*/, '') }
            : {}),
        },
      }),
    }),
  ],
];
