import { undeclaredPermissions } from '../../evidence/undeclared-permissions.js';
import { undeclaredIn } from '../../evidence/reading/undeclared.js';
import { clientCheck, isMachine } from '../check.js';
import { rfc } from '../clauses.js';
import { judgeScopeRefusals } from './judge.js';

export const refusalUndeclaredPermission = clientCheck({
  id: 'refusal.undeclared-permission',
  title: 'A permission that the client was not given is refused',
  clause: rfc(9700, '2.3'),
  reason: 'whoever steals this secret can ask for more than the client was ever meant to have',
  explanation:
    'Least privilege is not what a client asks for, but what it could ask for. Each permission of the API that this ' +
    'client was not given is asked for with its real secret, one at a time, since asked for together the refusal of ' +
    'one would hide that another is granted.',
  expects: 'invalid_scope for each, or a token without that scope',
  appliesTo: (subject) => isMachine(subject) && subject.profile.scopesAreNamed,
  skip: ({ client, manifest }) =>
    undeclaredIn(manifest, client).length === 0
      ? 'the client was given every permission of the API'
      : undefined,
  needs: { undeclaredPermissions },
  judge: ({ undeclaredPermissions: probes }, subject) =>
    judgeScopeRefusals(probes, subject, 'undeclaredPermission'),
});
