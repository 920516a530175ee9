import { refusedRequests } from './reading/refused-requests.js';

/** The client asks by GET; its secret is in the header, where no log keeps it. */
export const getRequest = refusedRequests('getRequest', [
  { what: 'by GET', change: () => ({ httpMethod: 'GET' }) },
]);
