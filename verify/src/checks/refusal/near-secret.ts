import { nearSecrets } from '../../evidence/near-secrets.js';
import { clientCheck, isMachine } from '../check.js';
import { rfc } from '../clauses.js';
import { judgeTried } from './judge.js';

export const refusalNearSecret = clientCheck({
  id: 'refusal.near-secret',
  title: 'A secret that is nearly right is refused',
  clause: rfc(6749, '10.10'),
  reason: 'a comparison that forgives makes the secret guessable piece by piece',
  explanation:
    'A secret protects by its length alone. If only its beginning is compared, if letters count alike in either ' +
    'case, or if what follows is not looked at, then far fewer guesses suffice than its length promises. So the ' +
    'real secret is changed in one place: one character less, one more, a space after it, other letters. What is ' +
    'tried is kept out of the report as the secret is.',
  expects: 'a status of 4xx, invalid_client, for each',
  appliesTo: (subject) => isMachine(subject) && subject.profile.refusals.nearSecret !== undefined,
  needs: { nearSecrets },
  judge: ({ nearSecrets }, { profile }) => judgeTried(nearSecrets, profile, 'nearSecret'),
});
