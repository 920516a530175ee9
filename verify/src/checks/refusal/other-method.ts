import { otherMethod } from '../../evidence/other-method.js';
import { clientCheck, isMachine } from '../check.js';
import { rfc } from '../clauses.js';
import { judgeTried } from './judge.js';

export const refusalOtherMethod = clientCheck({
  id: 'refusal.other-method',
  title: 'A wrong secret is refused in the other way of showing it, too',
  clause: rfc(6749, '2.3.1'),
  reason: 'a door that is locked at the front is often open at the back',
  explanation:
    'A secret can be shown in the Authorization header or in the body. Both ways lead to the same comparison, or ' +
    'should. A gateway that checks one of them and hands the other through unseen opens the client to everybody. ' +
    'So a secret that was just made up is shown in the way that the client does not use.',
  expects: 'a status of 4xx, invalid_client',
  appliesTo: (subject) => isMachine(subject) && subject.profile.refusals.otherMethod !== undefined,
  needs: { otherMethod },
  judge: ({ otherMethod }, { profile }) => judgeTried(otherMethod, profile, 'otherMethod'),
});
