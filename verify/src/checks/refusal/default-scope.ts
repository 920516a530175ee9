import { defaultScope } from '../../evidence/default-scope.js';
import { clientCheck, isMachine } from '../check.js';
import { rfc } from '../clauses.js';
import { judgeScopeRefusal } from './judge.js';

export const refusalDefaultScope = clientCheck({
  id: 'refusal.default-scope',
  title: 'A request without scope grants no more than was declared',
  clause: rfc(6749, '3.3'),
  reason: 'what nobody asked for is granted all the same',
  explanation:
    'A client that names no scope is granted what the server thinks fit: that is a default, and defaults are where ' +
    'forgotten permissions live. Whatever it is, it must not be more than the client was declared with. A refusal ' +
    'is as good.',
  expects: 'invalid_scope, or a token for no more than the declared permissions',
  appliesTo: (subject) => isMachine(subject) && subject.profile.refusals.defaultScope !== undefined,
  needs: { defaultScope },
  judge: ({ defaultScope }, subject) => judgeScopeRefusal(defaultScope, subject, 'defaultScope'),
});
