import { refusedAuthorizations } from './reading/refused-authorizations.js';

/** The client asks for a code that nothing binds to it. */
export const withoutChallenge = refusedAuthorizations('withoutChallenge', () => [
  ['no code_challenge', { code_challenge: undefined, code_challenge_method: undefined }],
]);
