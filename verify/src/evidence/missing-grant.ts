import { refusedRequests } from './reading/refused-requests.js';

/** The client does not say by which grant it asks. */
export const missingGrant = refusedRequests('missingGrant', [
  { what: 'without grant_type', change: () => ({ grantType: null }) },
]);
