import { token } from '../../evidence/token.js';
import { clientCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { judge, show } from '../verdict.js';

export const tokenIssuer = clientCheck({
  id: 'token.issuer',
  title: 'The token names the declared issuer',
  clause: rfc(8725, '3.8'),
  reason: 'APIs compare iss with the issuer that they trust: a token with another is refused, or must be',
  explanation:
    'iss says who made the token. An API that trusts several issuers finds the keys by it; one that does not compare it ' +
    'accepts tokens of strangers who publish keys at the same kind of place, such as another user pool or tenant.',
  expects: 'iss equals issuer in the manifest, byte for byte',
  needs: { token },
  judge: ({ token }, { manifest }) => {
    const observed = show(token.claims['iss']);
    return judge(show(manifest.issuer), token.claims['iss'] === manifest.issuer ? [] : [observed], observed);
  },
});
