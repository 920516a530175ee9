import { refusedRequests } from './reading/refused-requests.js';

/** The client asks without its secret, by its name alone. */
export const missingSecret = refusedRequests('missingSecret', [
  { what: 'without a secret', change: () => ({ authentication: { method: 'none' } }) },
]);
