import { grant } from '../../evidence/grant.js';
import { token } from '../../evidence/token.js';
import { clientCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { judge, show } from '../verdict.js';

export const tokenConfirmation = clientCheck({
  id: 'token.confirmation',
  title: 'A bearer token is bound to nobody',
  clause: rfc(7800, '3.1'),
  reason: 'an API that heeds the binding refuses every call of this client',
  explanation:
    'cnf binds a token to a key: only who proves that key may use it. Here the client showed a secret and no key, and was ' +
    'given a bearer token. A token that is bound nevertheless is refused by APIs that look, and taken by those that do ' +
    'not, so that the binding protects nobody: a proxy that ends TLS, or a stale setting, has put it there.',
  expects: 'no cnf in a token of type Bearer that was issued for a secret',
  needs: { grant, token },
  judge: ({ grant: { body }, token: { claims } }, { client }) => {
    const { cnf } = claims;
    const isBearer = String(body['token_type']).toLowerCase() === 'bearer';
    const isMisplaced = cnf !== undefined && isBearer && client.credential.kind === 'secret';
    return judge('no cnf', isMisplaced ? [show(cnf)] : [], show(cnf));
  },
});
