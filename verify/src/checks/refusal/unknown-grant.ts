import { unknownGrant } from '../../evidence/unknown-grant.js';
import { clientCheck, isMachine } from '../check.js';
import { rfc } from '../clauses.js';
import { judgeTried } from './judge.js';

export const refusalUnknownGrant = clientCheck({
  id: 'refusal.unknown-grant',
  title: 'A grant that does not exist is refused',
  clause: rfc(6749, '5.2'),
  reason: 'a server that ignores how a client asks does not know what it grants',
  explanation:
    'grant_type says by which right a client asks for a token. Each right has rules of its own. A server that ' +
    'falls back to client credentials for whatever it does not know has a way in for which no rule was ever ' +
    'written. So a grant type that was just made up is tried.',
  expects: 'a status of 4xx, unsupported_grant_type',
  appliesTo: (subject) => isMachine(subject) && subject.profile.refusals.unknownGrant !== undefined,
  needs: { unknownGrant },
  judge: ({ unknownGrant }, { profile }) => judgeTried(unknownGrant, profile, 'unknownGrant'),
});
