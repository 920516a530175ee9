import { grant } from '../../evidence/grant.js';
import { decodeToken } from '../../issuer-client/token/jwt.js';
import { repeatedMembers } from '../../json-members.js';
import { clientCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { failed, judge, passed, show } from '../verdict.js';

export const tokenFormat = clientCheck({
  id: 'token.format',
  title: 'The access token is a signed JWT',
  clause: rfc(7519, '7.2'),
  reason: 'APIs that verify tokens by themselves cannot read this one',
  explanation:
    'A JWT is three parts with dots between: a header, claims, and a signature over both. An API verifies it with the ' +
    "issuer's published keys alone. A token that is not one can only be checked by asking the issuer each time.",
  expects: 'three base64url parts, the first two JSON objects that have no member twice',
  needs: { grant },
  judge: ({ grant }, { profile }) => {
    const expected = 'a JWT with header, claims and signature';
    if (decodeToken(grant.accessToken)) {
      const repeated = partsOf(grant.accessToken).flatMap(repeatedMembers);
      return judge(
        expected,
        repeated.map((name) => `a JWT that has ${show(name)} twice`),
        'a JWT',
      );
    }
    if (!profile.isVendor)
      return passed(expected, 'a token of another form, which only its issuer can read', OPAQUE);
    return failed(expected, 'a token of another form');
  },
});

const OPAQUE =
  'APIs must ask the issuer what such a token is (RFC 7662); with endpoints.introspection in the manifest it is asked here, too';

/** Header and claims as texts: a name that is there twice is another one to another reader (RFC 7519 §4). */
const partsOf = (jwt: string): string[] =>
  jwt.split('.', 2).map((part) => Buffer.from(part, 'base64url').toString());
