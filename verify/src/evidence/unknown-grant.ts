import { refusedRequests } from './reading/refused-requests.js';

/** The client asks by a grant that was just made up, and by none. */
export const unknownGrant = refusedRequests('unknownGrant', [
  {
    what: 'with a made-up grant_type',
    change: (_, { clock }) => ({ grantType: `urn:verify-issuers:${clock.randomUUID()}` }),
  },
]);
