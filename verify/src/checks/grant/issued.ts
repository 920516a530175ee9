import { grantAttempt } from '../../evidence/grant-attempt.js';
import { readTokenResponse, refusalOf } from '../../issuer-client/token/token-response.js';
import { isJsonMediaType } from '../../json.js';
import { repeatedMembers } from '../../json-members.js';
import { clientCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { failed, judge, show, untrusted } from '../verdict.js';

export const grantIssued = clientCheck({
  id: 'grant.issued',
  title: 'The client is granted a token',
  clause: rfc(6749, '4.4.3'),
  reason: 'this client cannot work, and as long as it is refused no refusal proves anything',
  explanation:
    'With the client credentials grant a program that acts for itself, not for a person, shows its id and secret to the ' +
    'token endpoint and is given an access token. This is the positive control: everything that must be refused is tried ' +
    'right beside it, in the same way, so that a broken endpoint is never mistaken for a careful one.',
  expects: 'status 200 and a JSON object with access_token that has no member twice',
  needs: { grantAttempt },
  judge: ({ grantAttempt: { outcome } }) => {
    const expected = '200 with an access token';
    if (outcome.kind === 'untrusted') return untrusted(expected, outcome);
    if (!readTokenResponse(outcome)) return failed(expected, refusalOf(outcome)!.words);
    const type = outcome.headers['content-type'];
    const wrong = [
      ...(isJsonMediaType(type) ? [] : [`content type ${show(type)}`]),
      ...repeatedMembers(outcome.body).map((name) => `${show(name)} twice`),
    ];
    return judge(expected, wrong, '200 with an access token');
  },
});
