import { issuerCheck } from '../check.js';
import { openidDiscovery } from '../clauses.js';
import { judge } from '../verdict.js';
import { endpointMembers } from './endpoint-members.js';

export const discoveryHttps = issuerCheck({
  id: 'discovery.https',
  title: 'Every endpoint is https',
  clause: openidDiscovery('3', 'ProviderMetadata'),
  why: 'over http everybody on the way reads secrets and tokens, and can put in keys of their own',
  explanation:
    'Secrets, authorization codes and bearer tokens are worth as much to a thief as to their owner: who sees one can ' +
    'use it. Only TLS keeps them from those on the way. The same holds for the key set, for who can change it can ' +
    'sign tokens that everybody believes.',
  expects: 'https in every member that ends in _endpoint, and in jwks_uri',
  mend: {
    cognito: 'nothing to change on your side; report it to the vendor',
    entra: 'nothing to change on your side; report it to the vendor',
    generic: "the server's external URL, often a proxy header that it does not trust",
  },
  needs: ['discovery'],
  evaluate: ({ discovery }) => {
    const endpoints = endpointMembers(discovery);
    const wrong = endpoints.filter(([, url]) => url.protocol !== 'https:');
    return judge(
      'https everywhere',
      wrong.map(([member, url]) => `${member} is ${url.href}`),
      `${endpoints.length} endpoints, all https`,
    );
  },
});
