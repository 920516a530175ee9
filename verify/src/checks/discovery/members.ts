import { discovery } from '../../evidence/discovery.js';
import { issuerCheck } from '../check.js';
import { openidDiscovery } from '../clauses.js';
import { judge, show } from '../verdict.js';

const isUrl = (value: unknown) => typeof value === 'string' && URL.canParse(value);
const isStrings = (value: unknown) =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');

const REQUIRED = {
  issuer: { test: isUrl, words: 'a URL' },
  authorization_endpoint: { test: isUrl, words: 'a URL' },
  token_endpoint: { test: isUrl, words: 'a URL' },
  jwks_uri: { test: isUrl, words: 'a URL' },
  response_types_supported: { test: isStrings, words: 'a list of strings' },
  subject_types_supported: { test: isStrings, words: 'a list of strings' },
  id_token_signing_alg_values_supported: { test: isStrings, words: 'a list of strings' },
} as const;

export const discoveryMembers = issuerCheck({
  id: 'discovery.members',
  title: 'Required members are there',
  clause: openidDiscovery('3', 'ProviderMetadata'),
  reason: 'client libraries refuse a document that lacks what the specification requires',
  explanation:
    'The specification says which members a discovery document must have and of which type they are. Lenient clients ' +
    'get by without some of them, strict ones stop. On Cognito a pool that has no domain shows itself here: the ' +
    'token endpoint is missing, and no client can get a token.',
  expects: Object.entries(REQUIRED)
    .map(([name, { words }]) => `${name}: ${words}`)
    .join(', '),
  needs: { discovery },
  judge: ({ discovery }) => {
    const wrong = Object.entries(REQUIRED)
      .filter(([name, { test }]) => !test(discovery[name]))
      .map(([name, { words }]) => `${name} is ${show(discovery[name])}, not ${words}`);
    return judge('all required members, each of its type', wrong, `${Object.keys(REQUIRED).length} members`);
  },
});
