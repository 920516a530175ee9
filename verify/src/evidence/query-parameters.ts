import { refusedRequests } from './reading/refused-requests.js';

/** The grant and the scope stand in the URL; the credentials do not, wherever they are right. */
export const queryParameters = refusedRequests('queryParameters', [
  { what: 'with its parameters in the URL', change: () => ({ place: 'query' }) },
]);
