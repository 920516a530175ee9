import { unregisteredScope } from '../../evidence/unregistered-scope.js';
import { clientCheck, isMachine } from '../check.js';
import { rfc } from '../clauses.js';
import { judgeScopeRefusal } from './judge.js';

export const refusalUnregisteredScope = clientCheck({
  id: 'refusal.unregistered-scope',
  title: 'A scope that nobody registered is refused',
  clause: rfc(6749, '3.3'),
  reason:
    'if clients can name scopes of their own making, an API that compares scopes loosely is open to them',
  explanation:
    'The API declares its scopes, and only those mean anything. A server that puts whatever was asked for into the token ' +
    'lets clients write their own permissions. So a scope that was just made up is asked for: it must be refused, or at ' +
    'least be absent from the token.',
  expects: 'invalid_scope, or a token without that scope',
  appliesTo: (subject) => isMachine(subject) && subject.profile.scopesAreNamed,
  needs: { unregisteredScope },
  judge: ({ unregisteredScope }, subject) =>
    judgeScopeRefusal(unregisteredScope, subject, 'unregisteredScope'),
});
