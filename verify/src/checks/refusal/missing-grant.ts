import { missingGrant } from '../../evidence/missing-grant.js';
import { clientCheck, isMachine } from '../check.js';
import { rfc } from '../clauses.js';
import { judgeTried } from './judge.js';

export const refusalMissingGrant = clientCheck({
  id: 'refusal.missing-grant',
  title: 'A request without grant type is refused',
  clause: rfc(6749, '4.4.2'),
  reason: 'a request that does not say what it is is taken for what suits the sender',
  explanation:
    'grant_type is required. A server that takes client credentials for granted where it is missing turns any ' +
    'authenticated request into a token, those too that a confused or deceived client sends to the wrong endpoint.',
  expects: 'a status of 4xx',
  appliesTo: (subject) => isMachine(subject) && subject.profile.refusals.missingGrant !== undefined,
  needs: { missingGrant },
  judge: ({ missingGrant }, { profile }) => judgeTried(missingGrant, profile, 'missingGrant'),
});
