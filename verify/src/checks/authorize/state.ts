import { authorization } from '../../evidence/authorization.js';
import { clientCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { sentTo } from '../../evidence/reading/authorization.js';
import { judge, show } from '../verdict.js';
import { signsPeopleIn } from './judge.js';

export const authorizeState = clientCheck({
  id: 'authorize.state',
  title: 'state comes back as it was sent',
  clause: rfc(6749, '4.1.2.1'),
  reason: 'a client that gets no state, or another, cannot tell its own answer from one that was slipped in',
  explanation:
    'state ties the answer to the session that asked. It must come back unchanged with errors, too: a client that ' +
    'does not find it has to break off, and one that goes on anyway can be made to sign a person in to the account ' +
    'of somebody else.',
  expects: 'the same state in the redirect',
  appliesTo: signsPeopleIn,
  needs: { authorization },
  judge: ({ authorization: answer }) => {
    const state = sentTo(answer)?.get('state');
    return judge(
      'the state that was sent',
      state === answer.state ? [] : [show(state ?? undefined)],
      'the same',
    );
  },
});
