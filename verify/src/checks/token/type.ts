import { token } from '../../evidence/token.js';
import { clientCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { deviatesOr, failed, passed, show, warned } from '../verdict.js';

export const tokenType = clientCheck({
  id: 'token.type',
  title: 'The token shows that it is an access token',
  clause: rfc(8725, '3.12'),
  reason: 'without a mark, an ID token of the same issuer passes for an access token',
  explanation:
    'An issuer signs tokens of several kinds with the same keys. An ID token tells a client who signed in; it is no ' +
    'permission to call an API. RFC 9068 marks access tokens with the header typ at+jwt. Cognito and Entra have marks ' +
    'of their own, which an API must check instead.',
  expects: 'header typ at+jwt (RFC 9068 §2.1), or the mark that the provider documents',
  needs: { token },
  judge: ({ token }, { profile }) => {
    const kind = profile.tokenKind(token);
    const observed = `typ ${show(token.header['typ'])}, token_use ${show(token.claims['token_use'])}`;
    if (kind === 'standard') return passed('header typ "at+jwt"', observed);
    if (kind === 'documented')
      return deviatesOr(passed, profile, 'token.type', 'header typ "at+jwt"', observed);
    return (profile.isVendor ? failed : warned)(profile.tokenKindWords, observed);
  },
});
