import { forgedAssertions } from '../../evidence/forged-assertions.js';
import { clientCheck, isMachine } from '../check.js';
import { rfc } from '../clauses.js';
import { judgeTried } from './judge.js';

export const refusalForgedAssertion = clientCheck({
  id: 'refusal.forged-assertion',
  title: 'A forged assertion is refused',
  clause: rfc(7523, '3'),
  reason: 'whoever knows the client id could vouch for it',
  explanation:
    'Instead of a secret a client may show a JWT that it has signed (private_key_jwt). A server that reads it and ' +
    'does not verify it, that takes alg none, or that fetches the key from wherever the assertion says, believes ' +
    'anybody. So two assertions are tried that are right in all but their signature: one that nobody signed, and ' +
    'one that a key of our own signed.',
  expects: 'a status of 4xx, invalid_client, for each',
  appliesTo: (subject) => isMachine(subject) && subject.profile.refusals.forgedAssertion !== undefined,
  needs: { forgedAssertions },
  judge: ({ forgedAssertions }, { profile }) => judgeTried(forgedAssertions, profile, 'forgedAssertion'),
});
