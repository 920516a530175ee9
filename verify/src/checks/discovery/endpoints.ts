import { discovery } from '../../evidence/discovery.js';
import type { Manifest } from '@oauth-issuers/manifest';
import { issuerCheck } from '../check.js';
import { openidDiscovery } from '../clauses.js';
import { deviates, failed, judge, show } from '../verdict.js';

const MEMBERS: Readonly<Record<keyof Manifest['endpoints'], string>> = {
  token: 'token_endpoint',
  authorization: 'authorization_endpoint',
  jwks: 'jwks_uri',
  userinfo: 'userinfo_endpoint',
  revocation: 'revocation_endpoint',
  introspection: 'introspection_endpoint',
  endSession: 'end_session_endpoint',
};

const declaredIn = (manifest: Manifest) =>
  Object.entries(manifest.endpoints).filter(([, url]) => url !== undefined) as [
    keyof typeof MEMBERS,
    string,
  ][];

export const discoveryEndpoints = issuerCheck({
  id: 'discovery.endpoints',
  title: 'Endpoints are those that were deployed',
  clause: openidDiscovery('3', 'ProviderMetadata'),
  reason:
    'clients follow discovery: if it names another endpoint than was deployed, they talk to something else',
  explanation:
    'The stack knows which endpoints it made and writes them into the manifest. If discovery names others, then a ' +
    'domain was replaced, belongs to another pool, or was never attached, and clients that use discovery go astray ' +
    'while those with the URL in their configuration still work.',
  expects: "each of the manifest's endpoints, exactly, in the discovery document",
  needs: { discovery },
  skip: ({ manifest }) => (declaredIn(manifest).length === 0 ? 'the manifest names no endpoints' : undefined),
  judge: ({ discovery }, { manifest, profile }) => {
    const declared = declaredIn(manifest);
    const expected = declared.map(([name, url]) => `${MEMBERS[name]} ${url}`).join(', ');
    const different = declared.filter(([name, url]) => discovery[MEMBERS[name]] !== url);
    const documented = different.filter(
      ([name]) => discovery[MEMBERS[name]] === undefined && profile.deviations[`discovery.endpoints/${name}`],
    );
    const words = different.map(([name]) => `${MEMBERS[name]} is ${show(discovery[MEMBERS[name]])}`);
    if (documented.length < different.length) return failed(expected, words.join('; '));
    const [first] = documented;
    if (first)
      return deviates(profile.deviations[`discovery.endpoints/${first[0]}`]!, expected, words.join('; '));
    return judge(expected, [], `${declared.length} endpoints, as declared`);
  },
});
