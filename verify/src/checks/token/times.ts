import { token } from '../../evidence/token.js';
import type { JsonObject } from '../../json.js';
import { clientCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { judge, show } from '../verdict.js';

/** How far clocks may differ, in seconds. */
const TOLERANCE = 60;

export const tokenTimes = clientCheck({
  id: 'token.times',
  title: 'The token is valid now',
  clause: rfc(7519, '4.1.4'),
  reason: 'APIs refuse a token that has expired, that is not valid yet, or that never expires',
  explanation:
    'exp, nbf and iat say until when, from when and since when a token counts, in seconds since 1970. A token that is ' +
    'just out must be valid now, give or take a minute between clocks. Milliseconds instead of seconds are a common ' +
    'mistake: such a token is valid for fifty thousand years.',
  expects: `exp in the future, iat and nbf not, each a number of seconds; clocks may differ by ${TOLERANCE} s`,
  needs: { token },
  judge: ({ token }, { profile }, clock) => {
    const now = clock.now() / 1000;
    const observed = ['iat', 'nbf', 'exp'].map((name) => `${name} ${show(token.claims[name])}`).join(', ');
    const wrong = faultsOf(token.claims, now, profile.isVendor);
    return judge(
      'valid now',
      wrong.length > 0 ? [`${wrong.join('; ')} (${observed}; now ${Math.floor(now)})`] : [],
      observed,
    );
  },
});

/** More is no time of a token, but milliseconds. */
const LATEST = 1e11;

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** @param owesIat whether the issuer is known to say when it issued a token; others need not */
const faultsOf = (claims: JsonObject, now: number, owesIat: boolean): string[] => [
  ...unreadable(claims, owesIat),
  ...untimely(claims, now),
];

const unreadable = ({ iat, nbf, exp }: JsonObject, owesIat: boolean): string[] => [
  ...(isNumber(exp) ? [] : ['exp is not a number']),
  ...(isNumber(iat) || (iat === undefined && !owesIat) ? [] : ['iat is not a number']),
  ...(nbf === undefined || isNumber(nbf) ? [] : ['nbf is not a number']),
  ...[exp, iat, nbf]
    .filter((time) => isNumber(time) && time > LATEST)
    .map((time) => `${show(time)} is in milliseconds`),
];

function untimely({ iat, nbf, exp }: JsonObject, now: number): string[] {
  const expired = isNumber(exp) && exp <= now - TOLERANCE;
  return [
    ...(expired ? ['expired'] : []),
    ...(isNumber(exp) && isNumber(iat) && exp <= iat ? ['expired when it was issued'] : []),
    ...(isNumber(iat) && iat > now + TOLERANCE ? ['issued in the future'] : []),
    ...(isNumber(nbf) && nbf > now + TOLERANCE ? ['not valid yet'] : []),
  ];
}
