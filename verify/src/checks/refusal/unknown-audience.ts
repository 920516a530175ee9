import { unknownAudience } from '../../evidence/unknown-audience.js';
import { claimsOf } from '../../issuer-client/token/jwt.js';
import { readTokenResponse } from '../../issuer-client/token/token-response.js';
import { clientCheck, isMachine } from '../check.js';
import { rfc } from '../clauses.js';
import { judge } from '../verdict.js';
import { judgeRefusal } from './judge.js';

export const refusalUnknownAudience = clientCheck({
  id: 'refusal.unknown-audience',
  title: 'A token for an unknown resource is not made',
  clause: rfc(8707, '2'),
  reason: 'a client that chooses the audience can call every API that trusts this issuer',
  explanation:
    'With the parameter resource a client says for which API it wants a token. The issuer must know that API and ' +
    'let the client use it. One that copies the text into aud makes tokens for any API: APIs that check aud alone ' +
    'are then open to every client. A server that does not know the parameter and issues its usual token is fine.',
  expects: 'invalid_target, or a token whose aud does not hold that resource',
  appliesTo: (subject) => isMachine(subject) && subject.profile.refusals.unknownAudience !== undefined,
  needs: { unknownAudience },
  judge: ({ unknownAudience: { resource, answer } }, { profile }) => {
    const response = readTokenResponse(answer);
    if (!response) return judgeRefusal(answer, profile, 'unknownAudience');
    const expected = 'refused, or a token for another audience';
    const claims = claimsOf(response.accessToken);
    if (!claims) {
      return {
        status: 'skipped',
        expected,
        observed: 'the token cannot be read, so its audience is not known',
      };
    }
    const isFor = [claims['aud']].flat().includes(resource);
    return judge(expected, isFor ? [`a token for ${resource}`] : [], 'a token for another audience');
  },
});
