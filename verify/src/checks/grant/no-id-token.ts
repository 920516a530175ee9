import { grant } from '../../evidence/grant.js';
import { clientCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { passed, warned } from '../verdict.js';

export const grantNoIdToken = clientCheck({
  id: 'grant.no-id-token',
  title: 'No ID token comes with it',
  clause: rfc(6749, '4.4.3'),
  reason: 'an ID token says that a person has signed in, and nobody has',
  explanation:
    'An ID token tells a client who signed in. A machine asks for itself: there is nobody to tell of. Where one comes all ' +
    'the same, clients take it for proof of a person, and APIs that look at the signature alone take it for an access ' +
    'token, with the client as its audience.',
  expects: 'no member id_token',
  needs: { grant },
  judge: ({ grant: { body } }) => {
    const { id_token: token } = body;
    const isThere = token !== undefined && token !== null;
    return isThere ? warned('no id_token', 'an id_token') : passed('no id_token', 'none');
  },
});
