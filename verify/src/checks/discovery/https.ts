import { discoveryAnswer } from '../../evidence/discovery-answer.js';
import type { Manifest } from '@oauth-issuers/manifest';
import { NO_DISCOVERY, readDiscovery } from '../../evidence/discovery.js';
import { isHttps } from '../../issuer-client/http/https.js';
import { issuerCheck } from '../check.js';
import { openidDiscovery } from '../clauses.js';
import { inconclusive, judge } from '../verdict.js';
import { aliasMembers, endpointMembers } from './endpoint-members.js';

export const discoveryHttps = issuerCheck({
  id: 'discovery.https',
  title: 'The issuer and every endpoint are https',
  clause: openidDiscovery('3', 'ProviderMetadata'),
  reason: 'over http everybody on the way reads secrets and tokens, and can put in keys of their own',
  explanation:
    'Secrets, authorization codes and bearer tokens are worth as much to a thief as to their owner: who sees one can ' +
    'use it. Only TLS keeps them from those on the way. The same holds for the key set, for who can change it can ' +
    'sign tokens that everybody believes, and for the issuer, from which clients make the URL of its document. The ' +
    'verifier itself sends nothing to what is not https.',
  expects:
    'https in issuer, discoveryUrl and endpoints of the manifest, and in every member of the document that ends in ' +
    '_endpoint, and in jwks_uri; on loopback too',
  needs: { discoveryAnswer },
  judge: ({ discoveryAnswer }, { manifest }) => {
    const document = readDiscovery(discoveryAnswer);
    const declared = declaredUrls(manifest);
    const listed = document ? [...endpointMembers(document), ...aliasMembers(document)] : [];
    const wrong = [...declared, ...listed.map(([member, url]) => [member, url.href] as const)]
      .filter(([, url]) => !isHttps(url))
      .map(([name, url]) => `${name} is ${url}`);
    if (!document && wrong.length === 0) return inconclusive('https everywhere', NO_DISCOVERY);
    return judge(
      'https everywhere',
      wrong,
      `${declared.map(([name]) => name).join(', ')} of the manifest and ${listed.length} endpoints of the document, all https`,
    );
  },
});

/** Every URL that the manifest declares, with its place. */
const declaredUrls = ({ issuer, discoveryUrl, endpoints }: Manifest): [name: string, url: string][] =>
  Object.entries({
    issuer,
    discoveryUrl,
    ...Object.fromEntries(Object.entries(endpoints).map(([name, url]) => [`endpoints.${name}`, url])),
  }).filter((entry): entry is [string, string] => entry[1] !== undefined);
