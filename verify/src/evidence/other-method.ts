import { madeUpSecret } from './reading/probe.js';
import { refusedRequests } from './reading/refused-requests.js';

const OTHER = {
  client_secret_basic: 'client_secret_post',
  client_secret_post: 'client_secret_basic',
} as const;

/** The client shows a secret that was just made up in the way in which it does not show its own. */
export const otherMethod = refusedRequests('otherMethod', [
  {
    what: 'with a made-up secret, shown in the other way',
    change: ({ grant }, tools) => ({
      authentication: { method: OTHER[grant.authentication], secret: madeUpSecret(tools) },
    }),
  },
]);
