import { token } from '../../evidence/token.js';
import type { JsonObject } from '../../json.js';
import type { IssuerProfile } from '../../profiles/profile.js';
import { clientCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { deviatesOr, judge, show, warned } from '../verdict.js';
import type { Verdict } from '../verdict.js';

export const tokenAudience = clientCheck({
  id: 'token.audience',
  title: 'The token is meant for this API',
  clause: rfc(8725, '3.9'),
  reason: 'an API that does not check for whom a token is accepts tokens that were made for another API',
  explanation:
    'aud says which API a token is for. Without that check, an API to which you send your token can turn round and use ' +
    'it at another API that trusts the same issuer. Where a provider puts no audience into tokens, the API must tell ' +
    'its own tokens by other claims: on Cognito by client_id, scope and token_use.',
  expects:
    "aud equals the manifest's api.audience; where it names none, aud is absent as the provider documents",
  needs: { token },
  judge: ({ token }, { manifest, profile }) => {
    const declared = manifest.api.audience;
    return declared === undefined
      ? undeclared(token.claims, profile)
      : judge(
          show(declared),
          isFor(token.claims, declared) ? [] : [show(token.claims['aud'])],
          show(declared),
        );
  },
});

/** A list may name other APIs too: then each of them could use the token at this one. */
function isFor(claims: JsonObject, audience: string): boolean {
  const { aud } = claims;
  return aud === audience || (Array.isArray(aud) && aud.length === 1 && aud[0] === audience);
}

function undeclared(claims: JsonObject, profile: IssuerProfile): Verdict {
  if (claims['aud'] !== undefined) {
    return warned(
      'no aud, as the manifest names no audience',
      show(claims['aud']),
      'api.audience in the manifest',
    );
  }
  return deviatesOr(warned, profile, 'token.audience', 'an audience', 'no aud');
}
