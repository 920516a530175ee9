import { madeUpSecret } from './reading/probe.js';
import { refusedRequests } from './reading/refused-requests.js';

/** The client brings an authorization code that was just made up. */
export const madeUpCode = refusedRequests('madeUpCode', [
  {
    what: 'with a made-up code',
    change: (_, tools, { manifest }) => ({
      grantType: 'authorization_code',
      parameters: {
        code: madeUpSecret(tools),
        code_verifier: madeUpSecret(tools),
        redirect_uri: `${new URL(manifest.issuer).origin}/verify-issuers`,
      },
    }),
  },
]);
