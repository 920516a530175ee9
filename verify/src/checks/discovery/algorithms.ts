import { discovery } from '../../evidence/discovery.js';
import { stringsOf, type JsonObject } from '../../json.js';
import { issuerCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { passed, warned } from '../verdict.js';

const SIGNATURES = /_signing_alg_values_supported$/;
const METHODS = /_auth_methods_supported$/;
const ASSERTIONS = ['private_key_jwt', 'client_secret_jwt'];
/** What strangers must not do, whatever clients of people may. */
const NOT_FOR_STRANGERS = ['introspection_endpoint_auth_methods_supported'];

export const discoveryAlgorithms = issuerCheck({
  id: 'discovery.algorithms',
  title: 'The document offers no way without proof',
  clause: rfc(8414, '2'),
  reason:
    'a client that takes what is offered accepts tokens that nobody signed, or proves nothing of itself',
  explanation:
    'The lists of algorithms say how tokens and assertions may be signed. none among them means not at all; RFC 8414 ' +
    'forbids it for assertions of clients, and asks for a list where assertions are offered. OpenID Connect has every ' +
    'issuer offer RS256 for ID tokens. An introspection endpoint that strangers may ask tells them what stolen tokens open.',
  expects:
    'no none among algorithms of signatures; algorithms wherever assertions are offered; RS256 for ID tokens',
  appliesTo: ({ profile }) => !profile.isVendor,
  needs: { discovery },
  judge: ({ discovery }) => {
    const wrong = [
      ...unsigned(discovery),
      ...unsaid(discovery),
      ...open(discovery),
      ...withoutRs256(discovery),
    ];
    const expected = 'a proof in each way that is offered';
    return wrong.length > 0 ? warned(expected, wrong.join('; ')) : passed(expected, 'each has one');
  },
});

/** Requests of a client may be unsigned (OpenID Connect Core §6.1), what it or the issuer proves may not. */
const unsigned = (document: JsonObject): string[] =>
  Object.keys(document)
    .filter((name) => SIGNATURES.test(name) && !name.startsWith('request_object'))
    .filter((name) => stringsOf(document[name]).includes('none'))
    .map((name) => `${name} has none`);

const unsaid = (document: JsonObject): string[] =>
  Object.keys(document)
    .filter(
      (name) => METHODS.test(name) && stringsOf(document[name]).some((method) => ASSERTIONS.includes(method)),
    )
    .map((name) => name.replace('_methods_', '_signing_alg_values_'))
    .filter((name) => stringsOf(document[name]).length === 0)
    .map((name) => `assertions are offered without ${name}`);

const open = (document: JsonObject): string[] =>
  NOT_FOR_STRANGERS.filter((name) => stringsOf(document[name]).includes('none')).map(
    (name) => `${name} has none`,
  );

function withoutRs256({ id_token_signing_alg_values_supported: listed }: JsonObject): string[] {
  return listed === undefined || stringsOf(listed).includes('RS256')
    ? []
    : ['id_token_signing_alg_values_supported has no RS256 (OpenID Connect Discovery 1.0 §3)'];
}
