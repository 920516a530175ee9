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
  judge: ({ token }, _, clock) => {
    const now = clock.now() / 1000;
    const observed = ['iat', 'nbf', 'exp'].map((name) => `${name} ${show(token.claims[name])}`).join(', ');
    const wrong = faultsOf(token.claims, now);
    return judge(
      'valid now',
      wrong.length > 0 ? [`${wrong.join('; ')} (${observed}; now ${Math.floor(now)})`] : [],
      observed,
    );
  },
});

function faultsOf({ iat, nbf, exp }: JsonObject, now: number): string[] {
  const number = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
  return [
    ...(number(exp) ? [] : ['exp is not a number']),
    ...(number(iat) ? [] : ['iat is not a number']),
    ...(nbf === undefined || number(nbf) ? [] : ['nbf is not a number']),
    ...(number(exp) && exp <= now - TOLERANCE ? ['expired'] : []),
    ...(number(iat) && iat > now + TOLERANCE ? ['issued in the future'] : []),
    ...(number(nbf) && nbf > now + TOLERANCE ? ['not valid yet'] : []),
  ];
}
