import { grant } from '../../evidence/grant.js';
import { decodeToken } from '../../issuer-client/token/jwt.js';
import { clientCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { failed, passed, warned } from '../verdict.js';

export const tokenFormat = clientCheck({
  id: 'token.format',
  title: 'The access token is a signed JWT',
  clause: rfc(7519, '7.2'),
  reason: 'APIs that verify tokens by themselves cannot read this one',
  explanation:
    'A JWT is three parts with dots between: a header, claims, and a signature over both. An API verifies it with the ' +
    "issuer's published keys alone. A token that is not one can only be checked by asking the issuer each time.",
  expects: 'three base64url parts, the first two JSON objects',
  needs: { grant },
  judge: ({ grant }, { profile }) => {
    const expected = 'a JWT with header, claims and signature';
    if (decodeToken(grant.accessToken)) return passed(expected, 'a JWT');
    return (profile.isVendor ? failed : warned)(expected, 'a token of another form');
  },
});
