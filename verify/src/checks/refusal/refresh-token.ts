import { madeUpRefreshToken } from '../../evidence/made-up-refresh-token.js';
import { clientCheck, isMachine } from '../check.js';
import { rfc } from '../clauses.js';
import { judgeTried } from './judge.js';

export const refusalRefreshToken = clientCheck({
  id: 'refusal.refresh-token',
  title: 'A made-up refresh token is refused',
  clause: rfc(6749, '6'),
  reason: 'whoever has the client id and its secret could refresh what was never granted',
  explanation:
    'A refresh token is a credential that the issuer keeps a record of. A server that does not look it up, or a ' +
    'test double left in production, hands out tokens for any text. So a refresh token that was just made up is ' +
    'tried with the real credentials of the client.',
  expects: 'a status of 4xx, invalid_grant',
  appliesTo: (subject) => isMachine(subject) && subject.profile.refusals.madeUpRefreshToken !== undefined,
  needs: { madeUpRefreshToken },
  judge: ({ madeUpRefreshToken }, { profile }) =>
    judgeTried(madeUpRefreshToken, profile, 'madeUpRefreshToken'),
});
