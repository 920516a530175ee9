import type { Manifest } from '@oauth-issuers/manifest';
import { issuerEvidence } from './graph/evidence.js';
import { fetchDocument } from './reading/document.js';

/** Where the discovery document is: as the manifest says, or at the well-known path below the issuer. */
export const discoveryUrl = (manifest: Manifest): string =>
  manifest.discoveryUrl ?? `${manifest.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;

export const discoveryAnswer = issuerEvidence({
  id: 'discoveryAnswer',
  needs: {},
  collect: (_, tools, { manifest, profile }) =>
    fetchDocument(tools, { what: 'discovery document', url: discoveryUrl(manifest), needs: [] }, profile),
});
