import { grant } from '../../evidence/grant.js';
import { clientCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { judge } from '../verdict.js';

export const grantNoRefreshToken = clientCheck({
  id: 'grant.no-refresh-token',
  title: 'No refresh token comes with it',
  clause: rfc(6749, '4.4.3'),
  reason: 'a refresh token is one more secret that lives long and that nobody needs here',
  explanation:
    'Refresh tokens spare people from signing in again. A program has its secret and can ask anew at any time. A refresh ' +
    'token beside it would outlive a rotation of the secret: whoever stole it keeps access after the secret is changed.',
  expects: 'no member refresh_token, or null',
  needs: { grant },
  judge: ({ grant }) =>
    judge(
      'no refresh_token',
      (grant.body['refresh_token'] ?? null) === null ? [] : ['a refresh_token'],
      'none',
    ),
});
