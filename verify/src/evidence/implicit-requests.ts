import { refusedAuthorizations } from './reading/refused-authorizations.js';

/** The client asks for tokens in the redirect itself. */
export const implicitRequests = refusedAuthorizations('implicitRequests', () =>
  ['token', 'id_token token', 'code token'].map((type) => [`response_type ${type}`, { response_type: type }]),
);
