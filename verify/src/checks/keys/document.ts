import { keysAnswer } from '../../evidence/keys-answer.js';
import { readKeys } from '../../evidence/keys.js';
import { isJsonMediaType } from '../../json.js';
import { repeatedMembers } from '../../json-members.js';
import { issuerCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { failed, judge, show, untrusted } from '../verdict.js';

export const keysDocument = issuerCheck({
  id: 'keys.document',
  title: 'The key set answers',
  clause: rfc(7517, '5'),
  reason: 'an API that cannot read the keys cannot tell a real token from a forged one',
  explanation:
    'The issuer signs tokens with private keys and publishes the public halves as a JWK Set. An API fetches that set ' +
    'and can then verify tokens alone, without asking the issuer each time. Without the set every token is refused, or, ' +
    'worse, believed unverified.',
  expects:
    'a trusted certificate, status 200, a JSON media type, an object with a list of keys that have kty, no member twice',
  needs: { keysAnswer },
  judge: ({ keysAnswer: answer }) => {
    const expected = '200 and a JWK Set with at least one key';
    if (answer.kind === 'untrusted') return untrusted(expected, answer);
    if (answer.status !== 200) return failed(expected, `status ${answer.status}`);
    const type = answer.headers['content-type'];
    const keys = readKeys(answer.body);
    const wrong = [
      ...(isJsonMediaType(type) ? [] : [`content type ${show(type)}`]),
      ...(keys ? [] : ['no list of keys']),
      ...(keys?.some(({ kty }) => typeof kty !== 'string') ? ['a key without kty'] : []),
      ...repeatedMembers(answer.body).map((name) => `${show(name)} twice`),
    ];
    return judge(expected, wrong, `200, ${keys?.length ?? 0} keys`);
  },
});
