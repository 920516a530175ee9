import { token } from '../../evidence/token.js';
import { keys } from '../../evidence/keys.js';
import { clientCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { judge, passed, show } from '../verdict.js';

export const tokenKey = clientCheck({
  id: 'token.key',
  title: 'The token names a published key',
  clause: rfc(7515, '4.1.4'),
  reason: 'no API can verify a token whose key is not published',
  explanation:
    'The header of a token says by kid which key signed it. An API looks that key up in the key set. If it is not there, ' +
    'a rotation went wrong, or the token was signed by somebody else.',
  expects: 'kid in the header, and a key of that kid in the key set; no kid is needed beside a single key',
  needs: { token, keys },
  judge: ({ token, keys }) => {
    const kid = token.header['kid'];
    const signing = keys.filter(({ use }) => use === undefined || use === 'sig');
    const published = keys.map((key) => key['kid']);
    if (kid === undefined && signing.length === 1)
      return passed('the only key', 'no kid, beside a single key for signatures');
    return judge(
      `one of ${published.map(show).join(', ')}`,
      typeof kid === 'string' && published.includes(kid) ? [] : [show(kid)],
      show(kid),
    );
  },
});
