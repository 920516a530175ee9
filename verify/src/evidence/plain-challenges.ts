import { madeUpSecret } from './reading/probe.js';
import { refusedAuthorizations } from './reading/refused-authorizations.js';

/** The client asks for a code that a verifier binds to it which everybody on the way can read. */
export const plainChallenges = refusedAuthorizations('plainChallenges', (tools) => {
  const verifier = madeUpSecret(tools).padEnd(43, '0');
  return [
    ['code_challenge_method plain', { code_challenge: verifier, code_challenge_method: 'plain' }],
    [
      'a challenge without a method, which means plain',
      { code_challenge: verifier, code_challenge_method: undefined },
    ],
    ['a method in other letters', { code_challenge_method: 's256' }],
  ];
});
