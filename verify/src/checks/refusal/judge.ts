import type { ScopeProbe } from '../../evidence/reading/scope-probe.js';
import { departureOf } from '../../evidence/reading/granted.js';
import { refusalOf, type Refusal } from '../../issuer-client/token/token-response.js';
import type { Answer } from '../../issuer-client/http/outcome.js';
import type { IssuerProfile, RefusalName, RefusalRule } from '../../profiles/profile.js';
import type { ClientSubject } from '../../evidence/graph/subject.js';
import { deviates, failed, passed, warned, type Verdict } from '../verdict.js';

const words = (rule: RefusalRule) =>
  `refused with ${rule.errors.join(' or ')}${rule.codes ? ` (${rule.codes.map((code) => `AADSTS${code}`).join(', ')})` : ''}`;

/**
 * Whether an answer refuses for the reason that was tried. A token is a failure. A refusal for another reason is a
 * warning: nothing was given away, but neither is it shown that the thing tried is what was refused.
 */
export function judgeRefusal(answer: Answer, profile: IssuerProfile, name: RefusalName): Verdict {
  const rule = profile.refusals[name]!;
  const refusal = refusalOf(answer);
  if (!refusal) return failed(words(rule), '200 with an access token');
  if (isRight(refusal, rule)) return passed(words(rule), refusal.words, stoppedDeviating(rule));
  if (rule.departing?.errors.includes(refusal.error))
    return deviates(rule.departing, words(rule), refusal.words);
  return warned(
    words(rule),
    refusal.words,
    'nothing was granted, but for another reason than the one that was tried, so that one remains unproven',
  );
}

/**
 * As {@link judgeRefusal}, where a server may also issue a token without the scope that was asked for
 * (RFC 6749 §3.3). Such a token must not have anything else that was not declared, either.
 */
export function judgeScopeRefusal(
  { scope, answer, granted }: ScopeProbe,
  { client, manifest, profile }: ClientSubject,
  name: RefusalName,
): Verdict {
  if (!granted) return judgeRefusal(answer, profile, name);
  const rule = profile.refusals[name]!;
  const expected = words(rule);
  const { surplus } = departureOf(granted, client, manifest, profile);
  if (surplus.length > 0) return failed(expected, `200 with an access token for ${surplus.join(' ')}`);
  const observed = `200 with an access token without ${scope}`;
  if (rule.narrowed) return deviates(rule.narrowed, expected, observed);
  return passed(`${expected}, or a token without that scope`, observed);
}

function isRight({ status, error, codes }: Refusal, rule: RefusalRule): boolean {
  if (status < 400 || !rule.errors.includes(error)) return false;
  return rule.codes === undefined || codes.length === 0 || codes.some((code) => rule.codes!.includes(code));
}

const stoppedDeviating = (rule: RefusalRule) =>
  rule.departing
    ? `a known deviation no longer happens: ${rule.departing.text} (${rule.departing.page})`
    : undefined;
