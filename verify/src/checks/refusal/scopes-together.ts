import { scopesTogether } from '../../evidence/scopes-together.js';
import { clientCheck, isMachine } from '../check.js';
import { rfc } from '../clauses.js';
import { judgeScopeRefusal } from './judge.js';

export const refusalScopesTogether = clientCheck({
  id: 'refusal.scopes-together',
  title: 'A foreign scope is refused beside own ones, too',
  clause: rfc(6749, '3.3'),
  reason: 'a server that checks the first scope, or any one of them, gives away the rest',
  explanation:
    'Scopes are a list, and each of them must be looked at. A server that is content when one of them is allowed ' +
    'grants the others with it. So the client asks for what it may have and, in the same request, for one scope ' +
    'that it may not.',
  expects: 'invalid_scope, or a token without the foreign scope',
  appliesTo: (subject) => isMachine(subject) && subject.profile.refusals.scopesTogether !== undefined,
  needs: { scopesTogether },
  judge: ({ scopesTogether }, subject) => judgeScopeRefusal(scopesTogether, subject, 'scopesTogether'),
});
