import { withoutChallenge } from '../../evidence/without-challenge.js';
import { clientCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { judgeAuthorizations, signsPeopleIn } from './judge.js';

export const authorizePkce = clientCheck({
  id: 'authorize.pkce',
  title: 'A public client gets no code without PKCE',
  clause: rfc(9700, '2.1.1'),
  reason: 'who catches the code, as another app on the phone can, redeems it',
  explanation:
    'A client in a browser or on a phone has no secret, so that a code alone is enough to get its tokens. PKCE ' +
    'binds the code to who asked for it. A server must not leave that to the client: an attacker who starts the ' +
    'flow leaves it out. So a code is asked for without a challenge.',
  expects: 'refused with invalid_request',
  appliesTo: (subject) => signsPeopleIn(subject) && subject.client.kind !== 'web',
  needs: { withoutChallenge },
  judge: ({ withoutChallenge }) => judgeAuthorizations(withoutChallenge, 'refused'),
});
