import { token } from '../../evidence/token.js';
import { clientCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { failed, passed, show, warned } from '../verdict.js';
import { isTypedAccessToken } from './typed.js';

/** Claims about a person (OpenID Connect Core 1.0 §5.1, and Cognito's name for one). */
const PERSONAL = [
  'email',
  'given_name',
  'family_name',
  'phone_number',
  'birthdate',
  'address',
  'cognito:username',
];

export const tokenSubject = clientCheck({
  id: 'token.subject',
  title: 'The token is about the client, not about a person',
  clause: rfc(9068, '5'),
  reason: 'an API that takes the subject for a person lets the machine act as that person',
  explanation:
    'No person takes part when a machine asks for a token, so its subject is the client. APIs look a person up by sub: if ' +
    'a machine may choose its id, or is registered under the id of a person, it acts as that person. Claims such as email ' +
    'show that a token was made for somebody who was never there. Where a token is typed at+jwt its sub is the client id, ' +
    'unless the issuer knows the client by another name.',
  expects: 'no claim about a person; in what is typed at+jwt, sub equal to the client id',
  needs: { token },
  judge: ({ token: { header, claims } }, { client, profile }) => {
    const expected = `a token about ${client.clientId}`;
    const personal = PERSONAL.filter((name) => claims[name] !== undefined);
    if (personal.length > 0) return failed(expected, `claims about a person: ${personal.join(', ')}`);
    const { sub } = claims;
    const mayBeOther = profile.isVendor || !isTypedAccessToken(header) || sub === undefined;
    if (mayBeOther || sub === client.clientId) return passed(expected, `sub ${show(sub)}`);
    return warned(expected, `sub ${show(sub)}`, 'an id that no person can have, if it is not the client id');
  },
});
