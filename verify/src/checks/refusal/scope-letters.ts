import { inOtherLetters, scopeLetters } from '../../evidence/scope-letters.js';
import { clientCheck, isMachine } from '../check.js';
import { rfc } from '../clauses.js';
import { judgeScopeRefusal } from './judge.js';

export const refusalScopeLetters = clientCheck({
  id: 'refusal.scope-letters',
  title: 'A foreign scope is refused in other letters, too',
  clause: rfc(6749, '3.3'),
  reason: 'a filter that looks at the letters as written is gone round by writing them otherwise',
  explanation:
    'Scopes are compared by case. Where one component filters what a client may ask for and another, with looser ' +
    'rules, makes the token, then ORDERS:WRITE passes the one as unknown and becomes orders:write in the other. So ' +
    'a scope that the client was not given is asked for in other letters.',
  expects: 'invalid_scope, or a token without that scope',
  appliesTo: (subject) => isMachine(subject) && subject.profile.refusals.scopeLetters !== undefined,
  skip: (subject) =>
    inOtherLetters(subject) === undefined ? 'there is no scope to write in other letters' : undefined,
  needs: { scopeLetters },
  judge: ({ scopeLetters }, subject) => judgeScopeRefusal(scopeLetters, subject, 'scopeLetters'),
});
