import { otherConfidential } from '../../evidence/graph/needs.js';
import { foreignSecret } from '../../evidence/foreign-secret.js';
import { clientCheck, isMachine } from '../check.js';
import { rfc } from '../clauses.js';
import { judgeTried } from './judge.js';

export const refusalForeignSecret = clientCheck({
  id: 'refusal.foreign-secret',
  title: 'The secret of another client is refused',
  clause: rfc(6749, '2.3.1'),
  reason: 'one stolen secret would open every client',
  explanation:
    'Each secret belongs to one client. A server that looks a secret up without its client, or a deployment that ' +
    'gives the same secret to several, lets whoever owns the least of them act as the most powerful one. So the ' +
    'client asks with the secret of another client of the manifest.',
  expects: 'a status of 4xx, invalid_client',
  appliesTo: (subject) =>
    isMachine(subject) &&
    subject.profile.refusals.foreignSecret !== undefined &&
    otherConfidential(subject) !== undefined,
  needs: { foreignSecret },
  judge: ({ foreignSecret }, { profile }) => judgeTried(foreignSecret, profile, 'foreignSecret'),
});
