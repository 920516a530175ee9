import { grant } from '../../evidence/grant.js';
import { clientCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { judge, show } from '../verdict.js';

export const grantTokenType = clientCheck({
  id: 'grant.token-type',
  title: 'The token is a bearer token',
  clause: rfc(6749, '7.1'),
  reason: 'a client must not use a token whose type it does not know',
  explanation:
    'token_type tells the client how to present the token. Bearer means: put it into the Authorization header as it is; ' +
    'who holds it may use it. With another type, such as DPoP, the client must prove more, and a client that does not ' +
    'know how fails at the API, far from the cause.',
  expects: 'token_type Bearer, in any case of letters',
  needs: { grant },
  judge: ({ grant }) => {
    const observed = grant.body['token_type'];
    const isBearer = typeof observed === 'string' && observed.toLowerCase() === 'bearer';
    return judge('"Bearer"', isBearer ? [] : [show(observed)], show(observed));
  },
});
