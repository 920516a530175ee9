import { refusedRequests } from './reading/refused-requests.js';

/** The client asks with a secret of no characters. */
export const emptySecret = refusedRequests('emptySecret', [
  {
    what: 'with an empty secret',
    change: ({ grant }) => ({ authentication: { method: grant.authentication, secret: '' } }),
  },
]);
