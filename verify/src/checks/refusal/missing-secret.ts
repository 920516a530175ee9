import { missingSecret } from '../../evidence/missing-secret.js';
import { clientCheck, isMachine } from '../check.js';
import { rfc } from '../clauses.js';
import { judgeTried } from './judge.js';

export const refusalMissingSecret = clientCheck({
  id: 'refusal.missing-secret',
  title: 'A confidential client without its secret is refused',
  clause: rfc(6749, '3.2.1'),
  reason: 'everybody knows the client id: if that alone is enough, the secret protects nothing',
  explanation:
    'A client that was given a secret must show it each time. Servers forget to ask where a client is registered ' +
    'as public by mistake, or where a proxy before them authenticates and lets other ways in through. The request ' +
    'is the one that was granted, without the secret.',
  expects: 'a status of 4xx, invalid_client',
  appliesTo: (subject) => isMachine(subject) && subject.profile.refusals.missingSecret !== undefined,
  needs: { missingSecret },
  judge: ({ missingSecret }, { profile }) => judgeTried(missingSecret, profile, 'missingSecret'),
});
