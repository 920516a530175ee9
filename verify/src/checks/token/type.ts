import { token } from '../../evidence/token.js';
import { clientCheck } from '../check.js';
import { rfc } from '../clauses.js';
import type { DecodedJwt } from '../../issuer-client/token/jwt.js';
import { deviatesOr, failed, passed, show, type Verdict } from '../verdict.js';

export const tokenType = clientCheck({
  id: 'token.type',
  title: 'The token shows that it is an access token',
  clause: rfc(8725, '3.12'),
  reason: 'without a mark, an ID token of the same issuer passes for an access token',
  explanation:
    'An issuer signs tokens of several kinds with the same keys. An ID token tells a client who signed in; it is no ' +
    'permission to call an API. RFC 9068 marks access tokens with the header typ at+jwt. Cognito and Entra have marks ' +
    'of their own, which an API must check instead.',
  expects: 'header typ at+jwt (RFC 9068 §2.1), the mark that the provider documents, or none of another kind',
  needs: { token },
  judge: ({ token }, { profile }) => {
    const kind = profile.tokenKind(token);
    const observed = `typ ${show(token.header['typ'])}, token_use ${show(token.claims['token_use'])}`;
    if (kind === 'standard') return passed('header typ "at+jwt"', observed);
    if (kind === 'documented')
      return deviatesOr(passed, profile, 'token.type', 'header typ "at+jwt"', observed);
    return profile.isVendor ? failed(profile.tokenKindWords, observed) : judgePlain(token, observed);
  },
});

/** Claims of an ID token (OpenID Connect Core 1.0 §2, §3.3.2.11). */
const OF_ID_TOKENS = ['nonce', 'at_hash', 'c_hash', 's_hash'];
/** What else a JWT can be by its type; no type, or JWT, says nothing. */
const PLAIN = /^(application\/)?jwt$/i;

/** Of an issuer that nobody knows, and that does not say that its token is one of RFC 9068. */
function judgePlain({ header: { typ }, claims }: DecodedJwt, observed: string): Verdict {
  const expected = 'nothing that says it is another kind of token';
  const marks = OF_ID_TOKENS.filter((name) => claims[name] !== undefined);
  if (marks.length > 0) return failed(expected, `${marks.join(', ')}, as an ID token has; ${observed}`);
  if (typ !== undefined && !(typeof typ === 'string' && PLAIN.test(typ))) return failed(expected, observed);
  return passed(
    expected,
    observed,
    'an API must tell it from an ID token by its audience: header typ "at+jwt" would (RFC 9068 §2.1)',
  );
}
