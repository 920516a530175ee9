import { emptySecret } from '../../evidence/empty-secret.js';
import { clientCheck, isMachine } from '../check.js';
import { rfc } from '../clauses.js';
import { judgeTried } from './judge.js';

export const refusalEmptySecret = clientCheck({
  id: 'refusal.empty-secret',
  title: 'An empty secret is refused',
  clause: rfc(6749, '2.3.1'),
  reason: 'a secret of no characters is the first that an attacker tries',
  explanation:
    'A secret that was never set, or that a failed import left empty, compares equal to an empty one. Some servers ' +
    'also take an empty secret for none and then treat the client as a public one. So the request that was granted ' +
    'is repeated with a secret of no characters.',
  expects: 'a status of 4xx, invalid_client',
  appliesTo: (subject) => isMachine(subject) && subject.profile.refusals.emptySecret !== undefined,
  needs: { emptySecret },
  judge: ({ emptySecret }, { profile }) => judgeTried(emptySecret, profile, 'emptySecret'),
});
