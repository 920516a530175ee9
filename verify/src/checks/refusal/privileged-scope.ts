import { privilegedScopes } from '../../evidence/privileged-scopes.js';
import { clientCheck, isMachine } from '../check.js';
import { rfc } from '../clauses.js';
import { judgeScopeRefusals } from './judge.js';

export const refusalPrivilegedScope = clientCheck({
  id: 'refusal.privileged-scope',
  title: 'Scopes that open much are refused',
  clause: rfc(9700, '2.3'),
  reason: 'a scope that administers, or that outlives the session, is what an attacker asks for first',
  explanation:
    'Some names open much wherever they are known: admin, the asterisk, offline_access, which brings a token for ' +
    'refreshing, and those that a provider has for itself. A machine that was not declared with them must not get ' +
    'them, even if the API does not name them.',
  expects: 'invalid_scope for each, or a token without that scope',
  appliesTo: (subject) => isMachine(subject) && subject.profile.refusals.privilegedScope !== undefined,
  needs: { privilegedScopes },
  judge: ({ privilegedScopes }, subject) => judgeScopeRefusals(privilegedScopes, subject, 'privilegedScope'),
});
