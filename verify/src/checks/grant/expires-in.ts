import { grant } from '../../evidence/grant.js';
import { clientCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { failed, passed, show, warned } from '../verdict.js';

export const grantExpiresIn = clientCheck({
  id: 'grant.expires-in',
  title: 'The answer says how long the token lives',
  clause: rfc(6749, '5.1'),
  reason: 'a client that does not know the lifetime asks too often, which may be billed, or too late',
  explanation:
    'expires_in lets a client keep its token and ask for the next one in time. A client should not look into the token ' +
    'for that: its content is between issuer and API. Where expires_in is missing or wrong, clients fetch a token for ' +
    'each call, or go on with one that has expired.',
  expects: 'expires_in, a number above 0',
  needs: { grant },
  judge: ({ grant }) => {
    const observed = grant.body['expires_in'];
    const expected = 'a number above 0';
    if (observed === undefined) return warned(expected, 'no expires_in, which is only recommended');
    return typeof observed === 'number' && observed > 0
      ? passed(expected, `${observed} s`)
      : failed(expected, show(observed));
  },
});
