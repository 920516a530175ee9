import { discovery } from '../../evidence/discovery.js';
import { discoveryExchange } from '../../evidence/discovery-exchange.js';
import { stringsOf, type JsonObject } from '../../json.js';
import { issuerCheck } from '../check.js';
import { openidDiscovery } from '../clauses.js';
import { judge, show } from '../verdict.js';

interface Form {
  readonly test: (value: unknown) => boolean;
  readonly words: string;
}

/** Endpoints have no fragment (RFC 6749 §3.1, §3.2). */
const aUrl: Form = {
  test: (value) => typeof value === 'string' && URL.canParse(value) && new URL(value).hash === '',
  words: 'a URL without a fragment',
};
const aList: Form = {
  test: (value) =>
    Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string'),
  words: 'a list of strings',
};
const anyList: Form = {
  test: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
  words: 'a list of strings',
};

type Forms = Readonly<Record<string, Form>>;

/** @see https://www.rfc-editor.org/rfc/rfc8414#section-2 */
const OF_ALL: Forms = { issuer: aUrl, response_types_supported: aList };

const OF_OPENID: Forms = {
  ...OF_ALL,
  authorization_endpoint: aUrl,
  token_endpoint: aUrl,
  jwks_uri: aUrl,
  subject_types_supported: aList,
  id_token_signing_alg_values_supported: aList,
};

/** Whatever it is of, where it is there it has this form. */
const OPTIONAL: Forms = {
  scopes_supported: anyList,
  grant_types_supported: anyList,
  response_modes_supported: anyList,
  token_endpoint_auth_methods_supported: anyList,
  code_challenge_methods_supported: anyList,
  jwks_uri: aUrl,
  authorization_endpoint: aUrl,
  introspection_endpoint: aUrl,
  revocation_endpoint: aUrl,
};

export const discoveryMembers = issuerCheck({
  id: 'discovery.members',
  title: 'Required members are there',
  clause: openidDiscovery('3', 'ProviderMetadata'),
  reason: 'client libraries refuse a document that lacks what the specification requires',
  explanation:
    'The specification says which members a discovery document must have and of which type they are. Lenient clients ' +
    'get by without some of them, strict ones stop. On Cognito a pool that has no domain shows itself here: the ' +
    'token endpoint is missing, and no client can get a token. What an OpenID provider owes is not asked of a server ' +
    'that publishes its metadata where RFC 8414 has it, and claims no more than OAuth.',
  expects: `of an OpenID provider ${wordsOf(OF_OPENID)}; of another server ${wordsOf(OF_ALL)}, and the endpoints of its grants`,
  needs: { discovery, discoveryExchange },
  judge: ({ discovery, discoveryExchange: { kind } }) => {
    const required = kind === 'openid' ? OF_OPENID : { ...OF_ALL, ...endpointsFor(discovery) };
    const owed = Object.entries(required).filter(([name, { test }]) => !test(discovery[name]));
    const optional = Object.entries(OPTIONAL).filter(
      ([name, { test }]) =>
        !(name in required) && (discovery[name] ?? null) !== null && !test(discovery[name]),
    );
    const wrong = [...owed, ...optional].map(
      ([name, { words }]) => `${name} is ${show(discovery[name])}, not ${words}`,
    );
    return judge('all required members, each of its type', wrong, `${Object.keys(required).length} members`);
  },
});

/** Which endpoints a server needs for the grants that it lists (RFC 8414 §2). */
function endpointsFor(document: JsonObject): Forms {
  // Absent, it stands for these two.
  const grants = stringsOf(document['grant_types_supported'] ?? ['authorization_code', 'implicit']);
  return {
    ...(grants.some((grant) => ['authorization_code', 'implicit'].includes(grant))
      ? { authorization_endpoint: aUrl }
      : {}),
    ...(grants.every((grant) => grant === 'implicit') ? {} : { token_endpoint: aUrl }),
  };
}

function wordsOf(forms: Forms): string {
  return Object.entries(forms)
    .map(([name, { words }]) => `${name}: ${words}`)
    .join(', ');
}
