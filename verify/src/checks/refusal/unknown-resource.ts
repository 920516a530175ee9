import { unknownResource } from '../../evidence/unknown-resource.js';
import { clientCheck, isMachine } from '../check.js';
import { entraClientCredentials } from '../clauses.js';
import { judgeRefusal } from './judge.js';

export const refusalUnknownResource = clientCheck({
  id: 'refusal.unknown-resource',
  title: 'A resource that does not exist is refused',
  clause: entraClientCredentials('get a token', 'get-a-token'),
  reason: 'a token for a resource that nobody registered is a token that no declaration governs',
  explanation:
    'On Entra a machine asks for a resource, not for scopes: <identifier>/.default stands for all roles that it has ' +
    'there. A resource that was just made up must be refused. This also shows that the identifier URI of the API is ' +
    'looked up, not merely copied into the token.',
  expects: 'invalid_resource',
  appliesTo: (subject) => isMachine(subject) && !subject.profile.scopesAreNamed,
  needs: { unknownResource },
  judge: ({ unknownResource }, { profile }) => judgeRefusal(unknownResource, profile, 'unknownResource'),
});
