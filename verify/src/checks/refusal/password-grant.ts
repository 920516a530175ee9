import { passwordGrant } from '../../evidence/password-grant.js';
import { refusalOf } from '../../issuer-client/token/token-response.js';
import { clientCheck, isMachine } from '../check.js';
import { rfc } from '../clauses.js';
import { failed } from '../verdict.js';
import { judgeTried } from './judge.js';

export const refusalPasswordGrant = clientCheck({
  id: 'refusal.password-grant',
  title: 'The password grant is closed',
  clause: rfc(9700, '2.4'),
  reason: 'who holds this client can try passwords of people, with no second factor in the way',
  explanation:
    'With the password grant a client is given name and password of a person. It teaches people to type passwords ' +
    'anywhere, goes round second factors, and lets attackers try passwords by the thousand. It must not be used. A ' +
    'person is made up for this request: a server that refuses the person, and not the grant, has the grant open.',
  expects: 'unsupported_grant_type or unauthorized_client',
  appliesTo: (subject) => isMachine(subject) && subject.profile.refusals.passwordGrant !== undefined,
  needs: { passwordGrant },
  judge: ({ passwordGrant: tried }, { profile }) => {
    const verdict = judgeTried(tried, profile, 'passwordGrant');
    const isOpen = tried.some(({ answer }) => refusalOf(answer)?.error === 'invalid_grant');
    return verdict.status === 'passed' && isOpen
      ? failed(verdict.expected, `the made-up person alone was refused, ${verdict.observed}`)
      : verdict;
  },
});
