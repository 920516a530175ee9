import { wrongSecret } from '../../evidence/wrong-secret.js';
import { clientCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { judgeRefusal } from './judge.js';

export const refusalWrongSecret = clientCheck({
  id: 'refusal.wrong-secret',
  title: 'A wrong secret is refused',
  clause: rfc(6749, '5.2'),
  reason: 'if any secret will do, everybody who knows the client id, which is no secret, gets its tokens',
  explanation:
    'The secret is what tells the client from everybody else. A server that is set up for tests, or a proxy that ' +
    'answers from a cache, may not look at it. So a secret that was just made up is tried, right beside the real one ' +
    'and with the same method.',
  expects: 'invalid_client',
  needs: { wrongSecret },
  judge: ({ wrongSecret }, { profile }) => judgeRefusal(wrongSecret, profile, 'wrongSecret'),
});
