import { unauthenticatedIntrospection } from '../../evidence/unauthenticated-introspection.js';
import { activeIn, canIntrospect } from '../../evidence/reading/introspect.js';
import { clientCheck, isMachine } from '../check.js';
import { rfc } from '../clauses.js';
import { failed, passed } from '../verdict.js';

export const refusalIntrospection = clientCheck({
  id: 'refusal.introspection',
  title: 'Introspection tells nothing to strangers',
  clause: rfc(7662, '2.1'),
  reason: 'whoever finds a token, or guesses at one, learns from it what it opens',
  explanation:
    'Introspection says whether a token is good and for what. An endpoint that answers anybody lets attackers try ' +
    'stolen or guessed tokens without touching an API, and tells them which one is worth the most. So somebody who ' +
    'shows no credentials asks about a token that was just issued.',
  expects: 'a status of 401, or at least no active true',
  appliesTo: (subject) => isMachine(subject) && canIntrospect(subject),
  needs: { unauthenticatedIntrospection },
  judge: ({ unauthenticatedIntrospection: answer }) => {
    const expected = 'refused with 401';
    if (activeIn(answer)) return failed(expected, '200, and what the token is');
    return passed(expected, `status ${answer.status}`);
  },
});
