import { implicitRequests } from '../../evidence/implicit-requests.js';
import { clientCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { judgeAuthorizations, signsPeopleIn } from './judge.js';

export const authorizeImplicit = clientCheck({
  id: 'authorize.implicit',
  title: 'Tokens are not put into redirects',
  clause: rfc(9700, '2.1.2'),
  reason:
    'what stands in an address is in the history of the browser and in logs, and any script of the page reads it',
  explanation:
    'The implicit grant returns the token in the address to which the browser is sent, and binds it to nobody. ' +
    'Codes with PKCE took its place. A client for which it is still open can be used by whoever makes a person ' +
    'click a link. So each response type that holds token is asked for.',
  expects: 'none of token, id_token token, code token is taken',
  appliesTo: signsPeopleIn,
  needs: { implicitRequests },
  judge: ({ implicitRequests }) => judgeAuthorizations(implicitRequests, 'each refused'),
});
