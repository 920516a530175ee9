import { token } from '../../evidence/token.js';
import { clientCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { judge, passed } from '../verdict.js';
import { isTypedAccessToken } from './typed.js';

const REQUIRED = ['iss', 'exp', 'aud', 'sub', 'client_id', 'iat', 'jti'];

export const tokenClaims = clientCheck({
  id: 'token.claims',
  title: 'A token of RFC 9068 has the claims that it owes',
  clause: rfc(9068, '2.2'),
  reason:
    'libraries that follow the standard refuse the token, and those that do not rely on what is not there',
  explanation:
    'A token that is typed at+jwt promises a set of claims, so that every API can read it alike: by jti it can refuse a ' +
    'token that was used before, by client_id and sub it can tell whom it serves. A token that makes the promise and does ' +
    'not keep it fails at the strict APIs. A token without that type promises nothing, and none is asked of it here.',
  expects: `${REQUIRED.join(', ')}, where the header says at+jwt`,
  needs: { token },
  judge: ({ token: { header, claims } }) => {
    if (!isTypedAccessToken(header))
      return passed('all of them, in a token of that type', 'another type of token');
    const missing = REQUIRED.filter((name) => claims[name] === undefined);
    return judge(
      REQUIRED.join(', '),
      missing.length > 0 ? [`without ${missing.join(', ')}`] : [],
      'all of them',
    );
  },
});
