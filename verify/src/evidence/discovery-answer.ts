import { discoveryExchange } from './discovery-exchange.js';
import { issuerEvidence } from './graph/evidence.js';
import { found } from './graph/finding.js';

/** What the issuer answered when it was asked for its discovery document. */
export const discoveryAnswer = issuerEvidence({
  id: 'discoveryAnswer',
  needs: { discoveryExchange },
  collect: ({ discoveryExchange: { answer } }, { exchangesOf }) =>
    found(answer, exchangesOf('discoveryExchange')),
});
