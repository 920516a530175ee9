import { refusedAuthorizations } from './reading/refused-authorizations.js';

/** A client that nobody registered asks to be answered at an address of a client that is. */
export const unknownClientRedirect = refusedAuthorizations(
  'unknownClientRedirect',
  ({ clock }, { profile }) => [
    ['a client that nobody registered', { client_id: profile.inventClientId(clock) }],
  ],
);
