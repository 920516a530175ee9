import { queryParameters } from '../../evidence/query-parameters.js';
import { clientCheck, isMachine } from '../check.js';
import { rfc } from '../clauses.js';
import { judgeTried } from './judge.js';

export const refusalQueryParameters = clientCheck({
  id: 'refusal.query-parameters',
  title: 'Parameters in the URL are not read',
  clause: rfc(6749, '2.3.1'),
  reason:
    'a server that reads the grant from the URL reads secrets from there, too, and clients will put them there',
  explanation:
    'Web frameworks often merge the parameters of the URL and those of the body. Then a client that puts its ' +
    'secret into the URL works, nobody notices, and the secret stands in every access log on the way. To prove it ' +
    'without a secret in a URL, grant and scope are put there, and the credentials stay where they are: if a token ' +
    'comes, the URL was read.',
  expects: 'a status of 4xx',
  appliesTo: (subject) => isMachine(subject) && subject.profile.refusals.queryParameters !== undefined,
  needs: { queryParameters },
  judge: ({ queryParameters }, { profile }) => judgeTried(queryParameters, profile, 'queryParameters'),
});
