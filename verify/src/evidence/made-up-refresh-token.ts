import { madeUpSecret } from './reading/probe.js';
import { refusedRequests } from './reading/refused-requests.js';

/** The client brings a refresh token that was just made up. */
export const madeUpRefreshToken = refusedRequests('madeUpRefreshToken', [
  {
    what: 'with a made-up refresh token',
    change: (_, tools) => ({
      grantType: 'refresh_token',
      parameters: { refresh_token: madeUpSecret(tools) },
    }),
  },
]);
