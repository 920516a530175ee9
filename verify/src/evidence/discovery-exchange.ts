import type { Manifest } from '@oauth-issuers/manifest';
import type { Answer, Untrusted } from '../issuer-client/http/outcome.js';
import { issuerEvidence } from './graph/evidence.js';
import { found, type Finding } from './graph/finding.js';
import { fetchDocument } from './reading/document.js';
import { discoverAsClient, type Acceptance } from './reading/standard-client.js';

/** Where the discovery document is: as the manifest says, or at the well-known path below the issuer. */
export const discoveryUrl = (manifest: Manifest): string =>
  manifest.discoveryUrl ?? `${manifest.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;

/** What came back when a standard client asked for the discovery document. */
export interface DiscoveryExchange {
  readonly answer: Answer | Untrusted;
  readonly acceptance: Acceptance;
}

export const discoveryExchange = issuerEvidence({
  id: 'discoveryExchange',
  needs: {},
  collect: async (_, tools, { manifest, profile }): Promise<Finding<DiscoveryExchange>> => {
    const { issuer } = manifest;
    const url = discoveryUrl(manifest);
    let acceptance: Acceptance = { accepted: true };
    const finding = await fetchDocument(
      tools,
      { what: 'discovery document', url },
      profile,
      async (needs) => {
        const asked = await discoverAsClient({ issuer, url }, (request) => tools.http.send(request, needs));
        acceptance = asked.acceptance;
        return asked.outcome;
      },
    );
    return finding.available ? found({ answer: finding.value, acceptance }, finding.exchanges) : finding;
  },
});
