import type { Tried } from '../../evidence/reading/refused-requests.js';
import type { ScopeProbe } from '../../evidence/reading/scope-probe.js';
import { departureOf } from '../../evidence/reading/granted.js';
import {
  handsOutToken,
  readTokenResponse,
  refusalOf,
  type Refusal,
} from '../../issuer-client/token/token-response.js';
import type { Answer } from '../../issuer-client/http/outcome.js';
import type { IssuerProfile, RefusalName, RefusalRule } from '../../profiles/profile.js';
import type { ClientSubject } from '../../evidence/graph/subject.js';
import { deviates, failed, passed, warned, type Verdict } from '../verdict.js';

const words = (rule: RefusalRule) =>
  rule.errors.length === 0
    ? 'refused'
    : `refused with ${rule.errors.join(' or ')}${rule.codes ? ` (${rule.codes.map((code) => `AADSTS${code}`).join(', ')})` : ''}`;

/**
 * Whether an answer refuses what was tried. A token is a failure. All else was as in a request that was granted, so that
 * a status of 4xx refuses what was tried; which error code it has is advice, unless that shows another reason.
 */
export function judgeRefusal(answer: Answer, profile: IssuerProfile, name: RefusalName): Verdict {
  const rule = profile.refusals[name]!;
  const refusal = refusalOf(answer);
  if (!refusal || handsOutToken(answer)) return failed(words(rule), `${answer.status} with an access token`);
  if (refusal.status < 400) return warned(words(rule), refusal.words, NOT_REFUSED);
  if (isRight(refusal, rule)) return passed(words(rule), refusal.words, stoppedDeviating(rule));
  if (rule.departing?.errors.includes(refusal.error))
    return deviates(rule.departing, words(rule), refusal.words);
  return showsOtherReason(refusal, rule)
    ? warned(words(rule), refusal.words, OTHER_REASON)
    : passed(
        words(rule),
        refusal.words,
        `refused, though not ${words(rule)}: clients that look at the error are led astray`,
      );
}

const NOT_REFUSED =
  'no token came, but a status below 400 refuses nothing: clients take it for a grant or are sent on (RFC 6749 §5.2)';
const OTHER_REASON =
  'nothing was granted, but for another reason than the one that was tried, so that one remains unproven';

/** Codes of which each has a meaning of its own; others are used for whatever is not as it should be. */
const SPEAKING = ['invalid_client', 'invalid_scope', 'unsupported_grant_type', 'invalid_target'];
/** Nobody decided anything. */
const PASSING = ['temporarily_unavailable', 'server_error', 'slow_down'];

const showsOtherReason = ({ error, codes }: Refusal, rule: RefusalRule): boolean =>
  PASSING.includes(error) ||
  (rule.errors.length > 0 && SPEAKING.includes(error) && !rule.errors.includes(error)) ||
  (rule.codes !== undefined && codes.length > 0);

/** As {@link judgeRefusal}, for all that was tried: the worst verdict counts, and names what it is about. */
export function judgeTried(tried: readonly Tried[], profile: IssuerProfile, name: RefusalName): Verdict {
  const judged = tried.map(({ what, answer }) => ({ what, verdict: judgeRefusal(answer, profile, name) }));
  const worst = WORST.flatMap((status) => judged.find(({ verdict }) => verdict.status === status) ?? [])[0]!;
  const ofThatKind = judged.filter(({ verdict }) => verdict.status === worst.verdict.status);
  return {
    ...worst.verdict,
    expected: `a request ${tried.map(({ what }) => what).join(', or ')}: ${words(profile.refusals[name]!)}`,
    observed: ofThatKind.map(({ what, verdict }) => `${what}: ${verdict.observed}`).join('; '),
  };
}

const WORST = ['failed', 'warned', 'deviation', 'passed'] as const;

/**
 * As {@link judgeRefusal}, where a server may also issue a token without the scope that was asked for
 * (RFC 6749 §3.3). Such a token must not have anything else that was not declared, either.
 */
export function judgeScopeRefusal(
  { scope, answer, granted }: ScopeProbe,
  { client, manifest, profile }: ClientSubject,
  name: RefusalName,
): Verdict {
  if (!granted && scope === '' && readTokenResponse(answer))
    return unreadable(words(profile.refusals[name]!));
  if (!granted) return judgeRefusal(answer, profile, name);
  const rule = profile.refusals[name]!;
  const expected = words(rule);
  const { surplus } = departureOf(granted, client, manifest, profile);
  if (surplus.length > 0) return failed(expected, `200 with an access token for ${surplus.join(' ')}`);
  const observed =
    scope === '' ? '200, and no more than declared' : `200 with an access token without ${scope}`;
  if (rule.narrowed) return deviates(rule.narrowed, expected, observed);
  return passed(`${expected}, or a token that permits no more than was declared`, observed);
}

/** Neither answer nor request name a scope, and the token cannot be read: nothing is known, and nothing is wrong. */
const unreadable = (expected: string): Verdict => ({
  status: 'skipped',
  expected,
  observed: 'a token that cannot be read, and an answer that names no scope',
});

/** The same of several scopes, of which each was asked for by itself. */
export function judgeScopeRefusals(
  probes: readonly ScopeProbe[],
  subject: ClientSubject,
  name: RefusalName,
): Verdict {
  const { client, manifest, profile } = subject;
  const judged = probes.map((probe) => ({
    scope: probe.scope,
    verdict: judgeScopeRefusal(probe, subject, name),
    surplus: probe.granted ? departureOf(probe.granted, client, manifest, profile).surplus : [],
  }));
  const expected = `each of ${judged.map(({ scope }) => scope).join(', ')} ${judged[0]!.verdict.expected}`;
  const granted = new Set(judged.flatMap(({ surplus }) => surplus));
  if (granted.size > 0) return failed(expected, `granted: ${[...granted].join(', ')}`);
  const worst = WORST.flatMap((status) => judged.find(({ verdict }) => verdict.status === status) ?? [])[0]!;
  const observed = judged.map(({ scope, verdict }) => `${scope}: ${verdict.observed}`).join('; ');
  return { ...worst.verdict, expected, observed };
}

function isRight({ status, error, codes }: Refusal, rule: RefusalRule): boolean {
  if (status < 400 || PASSING.includes(error)) return false;
  if (rule.errors.length === 0) return true;
  if (!rule.errors.includes(error)) return false;
  return rule.codes === undefined || codes.length === 0 || codes.some((code) => rule.codes!.includes(code));
}

const stoppedDeviating = (rule: RefusalRule) =>
  rule.departing
    ? `a known deviation no longer happens: ${rule.departing.text} (${rule.departing.page})`
    : undefined;
