import { plainChallenges } from '../../evidence/plain-challenges.js';
import { clientCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { judgeAuthorizations, signsPeopleIn } from './judge.js';

export const authorizePkcePlain = clientCheck({
  id: 'authorize.pkce-plain',
  title: 'PKCE cannot be weakened',
  clause: rfc(7636, '4.3'),
  reason: 'with plain the proof goes along the way on which codes are stolen',
  explanation:
    'With S256 the request holds a digest, and the verifier itself is shown only at the token endpoint. With ' +
    'plain, which a challenge without a method means too, the request holds the verifier: who reads the one has ' +
    'the other. A server that takes it lets an attacker choose the weaker way.',
  expects: 'plain, no method, and a method that nobody knows: each refused',
  appliesTo: signsPeopleIn,
  needs: { plainChallenges },
  judge: ({ plainChallenges }) => judgeAuthorizations(plainChallenges, 'each refused'),
});
