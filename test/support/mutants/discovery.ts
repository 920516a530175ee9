import { ISSUER } from '../lab/lab-manifest.js';
import { rules } from '../lab/rules.js';
import { metadata, mutant, replyAt, type Mutant } from './mutant.js';

const DOCUMENT = '/.well-known/openid-configuration';

/** Documents that lead clients astray, or offer what they should not. */
export const discovery: readonly Mutant[] = [
  ['there is no document', 'RFC 8414 §3.1', 'discovery.document', mutant({ wellKnown: [] })],
  [
    'the document is a page',
    'RFC 8414 §3.2',
    'discovery.document',
    replyAt(DOCUMENT, (reply) => ({ ...reply, headers: { 'content-type': 'text/html' } })),
  ],
  [
    'the document is a list',
    'RFC 8414 §3.2',
    'discovery.document',
    replyAt(DOCUMENT, (reply) => ({ ...reply, body: `[${reply.body}]` })),
  ],
  [
    'the document is elsewhere',
    'RFC 8414 §3.2',
    'discovery.document',
    replyAt(DOCUMENT, () => ({ status: 302, headers: { location: '/elsewhere' }, body: '' })),
  ],
  [
    'the document has its token endpoint twice',
    'RFC 8259 §4',
    'discovery.document',
    replyAt(DOCUMENT, (reply) => ({
      ...reply,
      body: reply.body.replace('{', '{"token_endpoint":"https://evil.example/token",'),
    })),
  ],
  [
    'the document is that of another issuer',
    'RFC 8414 §3.3',
    'discovery.issuer',
    metadata({ issuer: 'https://other.example.com' }),
  ],
  ['the issuer has one slash more', 'RFC 8414 §3.3', 'discovery.issuer', metadata({ issuer: `${ISSUER}/` })],
  [
    'the issuer has other letters',
    'RFC 8414 §3.3',
    'discovery.issuer',
    metadata({ issuer: 'https://Issuer.example.com' }),
  ],
  ['there is no token endpoint', 'RFC 8414 §2', 'discovery.members', metadata({ token_endpoint: undefined })],
  [
    'there are no keys',
    'OpenID Connect Discovery 1.0 §3',
    'discovery.members',
    metadata({ jwks_uri: undefined }),
  ],
  [
    'there are no response types',
    'RFC 8414 §2',
    'discovery.members',
    metadata({ response_types_supported: undefined }),
  ],
  ['a list is a text', 'RFC 8414 §2', 'discovery.members', metadata({ response_types_supported: 'code' })],
  [
    'a list of scopes is a text',
    'RFC 8414 §2',
    'discovery.members',
    metadata({ scopes_supported: 'orders:read' }),
  ],
  [
    'RS256 is missing',
    'OpenID Connect Discovery 1.0 §3',
    'discovery.algorithms',
    metadata({ id_token_signing_alg_values_supported: ['HS256'] }),
  ],
  [
    'the token endpoint has a fragment',
    'RFC 6749 §3.2',
    'discovery.members',
    metadata({ token_endpoint: `${ISSUER}/token#here` }),
  ],
  [
    'an endpoint is http',
    'RFC 8414 §2',
    'discovery.https',
    metadata({ revocation_endpoint: 'http://issuer.example.com/revoke' }),
  ],
  [
    'an endpoint is on a foreign host',
    'RFC 8414 §6.2',
    'discovery.hosts',
    metadata({ userinfo_endpoint: 'https://evil.example/userinfo' }),
  ],
  [
    'the keys are on a foreign host',
    'RFC 8414 §6.2',
    'discovery.hosts',
    metadata({ jwks_uri: 'https://evil.example/jwks' }),
  ],
  [
    'the token endpoint is another one than was deployed',
    'RFC 8414 §2',
    'discovery.endpoints',
    mutant(
      { metadata: () => ({ ...rules.metadata(), token_endpoint: `${ISSUER}/v2/token` }) },
      { endpoints: { token: `${ISSUER}/token` } },
    ),
  ],
  [
    'client credentials are not offered',
    'RFC 8414 §2',
    'discovery.grant-types',
    metadata({ grant_types_supported: ['authorization_code'] }),
  ],
  [
    'the implicit grant is offered',
    'RFC 9700 §2.1.2',
    'discovery.legacy-grants',
    metadata({ grant_types_supported: ['client_credentials', 'authorization_code', 'implicit'] }),
  ],
  [
    'the password grant is offered',
    'RFC 9700 §2.4',
    'discovery.legacy-grants',
    metadata({ grant_types_supported: ['client_credentials', 'authorization_code', 'password'] }),
  ],
  [
    'response type token is offered',
    'RFC 9700 §2.1.2',
    'discovery.legacy-grants',
    metadata({ response_types_supported: ['code', 'token'] }),
  ],
  [
    'S256 is not offered',
    'RFC 9700 §2.1.1',
    'discovery.pkce',
    metadata({ code_challenge_methods_supported: ['plain'] }),
  ],
  [
    'plain is offered',
    'RFC 9700 §2.1.1',
    'discovery.pkce',
    metadata({ code_challenge_methods_supported: ['S256', 'plain'] }),
  ],
  [
    'PKCE is not offered',
    'RFC 9700 §2.1.1',
    'discovery.pkce',
    metadata({ code_challenge_methods_supported: undefined }),
  ],
  [
    'unsigned ID tokens are offered',
    'RFC 8725 §3.2',
    'discovery.algorithms',
    metadata({ id_token_signing_alg_values_supported: ['RS256', 'none'] }),
  ],
  [
    'unsigned client assertions are offered',
    'RFC 8414 §2',
    'discovery.algorithms',
    metadata({
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'private_key_jwt'],
      token_endpoint_auth_signing_alg_values_supported: ['RS256', 'none'],
    }),
  ],
  [
    'assertions are offered, and no algorithm for them',
    'RFC 8414 §2',
    'discovery.algorithms',
    metadata({ token_endpoint_auth_methods_supported: ['client_secret_basic', 'private_key_jwt'] }),
  ],
  [
    'clients need not authenticate to introspect',
    'RFC 7662 §2.1',
    'discovery.algorithms',
    metadata({ introspection_endpoint_auth_methods_supported: ['none'] }),
  ],
];
