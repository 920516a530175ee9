import { namedScope } from '../../evidence/named-scope.js';
import { clientCheck, isMachine } from '../check.js';
import { entraClientCredentials } from '../clauses.js';
import { judgeRefusal } from './judge.js';

export const refusalNamedScope = clientCheck({
  id: 'refusal.named-scope',
  title: 'A scope for people is refused to a machine',
  clause: entraClientCredentials('get a token', 'get-a-token'),
  reason: 'scopes are what a person consents to: a machine that gets one acts as if a person had agreed',
  explanation:
    'Entra keeps two kinds of permissions apart: scopes, with which a client acts for a person, and app roles, with which ' +
    'it acts for itself. A machine may only ask for /.default. A single scope by its name must be refused, or the consent ' +
    'of people could be gone round.',
  expects: 'invalid_scope',
  appliesTo: (subject) => isMachine(subject) && !subject.profile.scopesAreNamed,
  skip: ({ manifest }) =>
    Object.keys(manifest.api.permissions).length === 0 ? 'the API has no permission' : undefined,
  needs: { namedScope },
  judge: ({ namedScope }, { profile }) => judgeRefusal(namedScope, profile, 'namedScope'),
});
