import { discovery } from '../../evidence/discovery.js';
import { issuerCheck } from '../check.js';
import { openidDiscovery } from '../clauses.js';
import { judge, show } from '../verdict.js';

export const discoveryIssuer = issuerCheck({
  id: 'discovery.issuer',
  title: 'The document names the declared issuer',
  clause: openidDiscovery('4.3', 'ProviderConfigurationValidation'),
  reason: 'clients must refuse a document whose issuer is another: it may be an impostor (mix-up)',
  explanation:
    'The issuer is a name, and names are compared byte for byte: no added slash, no other case. Tokens carry the same ' +
    'name in iss. If the document named another issuer, keys of one party would vouch for tokens of another, which is ' +
    'how mix-up attacks work. Libraries that compare loosely hide such a mistake until another library refuses.',
  expects: 'issuer in the document equals issuer in the manifest, byte for byte',
  needs: { discovery },
  judge: ({ discovery }, { manifest }) => {
    const observed = show(discovery['issuer']);
    const { search, hash } = new URL(manifest.issuer);
    const wrong = [
      ...(discovery['issuer'] === manifest.issuer ? [] : [observed]),
      ...(search === '' && hash === '' ? [] : ['an issuer has neither query nor fragment (RFC 8414 §2)']),
    ];
    return judge(show(manifest.issuer), wrong, observed);
  },
});
