import { discovery } from './discovery.js';
import { discoveryExchange } from './discovery-exchange.js';
import { issuerEvidence } from './graph/evidence.js';
import { found } from './graph/finding.js';

/** What a standard client makes of the discovery document, if there is one to read. */
export const standardDiscovery = issuerEvidence({
  id: 'standardDiscovery',
  needs: { discovery, discoveryExchange },
  collect: ({ discoveryExchange: { acceptance } }, { exchangesOf }) =>
    found(acceptance, exchangesOf('discoveryExchange')),
});
