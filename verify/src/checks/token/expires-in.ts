import { grant } from '../../evidence/grant.js';
import { token } from '../../evidence/token.js';
import { clientCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { failed, passed, warned, type Verdict } from '../verdict.js';

/** How far clocks may differ, in seconds. */
const TOLERANCE = 60;

export const tokenExpiresIn = clientCheck({
  id: 'token.expires-in',
  title: 'The answer and the token agree on how long it lives',
  clause: rfc(6749, '5.1'),
  reason: 'a client that believes expires_in goes on with a token that every API refuses',
  explanation:
    'A client keeps its token as long as expires_in says, and an API takes it until exp. If the answer promises more than ' +
    'the token holds, calls fail between the one and the other, each day at the same time. If it promises far less, the ' +
    'client asks again and again, which may be billed.',
  expects: `expires_in no longer than until exp, give or take ${TOLERANCE} s, and at least half of it`,
  needs: { grant, token },
  judge: ({ grant: { body }, token: { claims } }, _, clock): Verdict => {
    const expected = 'expires_in as exp says';
    const { exp, iat } = claims;
    const { expires_in: told } = body;
    if (typeof told !== 'number' || typeof exp !== 'number') {
      return {
        status: 'skipped',
        expected,
        observed: 'one of them is no number: see grant.expires-in and token.times',
      };
    }
    const lives = exp - (typeof iat === 'number' ? iat : Math.floor(clock.now() / 1000));
    const observed = `expires_in ${told} s, exp after ${lives} s`;
    if (told > lives + TOLERANCE) return failed(expected, observed);
    return told * 2 < lives ? warned(expected, observed) : passed(expected, observed);
  },
});
