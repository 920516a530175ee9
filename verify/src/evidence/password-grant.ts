import { madeUpSecret } from './reading/probe.js';
import { refusedRequests } from './reading/refused-requests.js';

/** The client asks for the token of a person who was just made up. */
export const passwordGrant = refusedRequests('passwordGrant', [
  {
    what: 'with the name and the password of a person',
    change: (_, tools) => ({
      grantType: 'password',
      parameters: { username: `verify-issuers-${tools.clock.randomUUID()}`, password: madeUpSecret(tools) },
    }),
  },
]);
