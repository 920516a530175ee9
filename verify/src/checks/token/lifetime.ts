import { token } from '../../evidence/token.js';
import { clientCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { failed, passed, show, warned } from '../verdict.js';

/** Whatever anybody advises, a bearer token that lives longer than a day is a password. */
const LONGEST = 86_400;

export const tokenLifetime = clientCheck({
  id: 'token.lifetime',
  title: 'The token lives as long as declared',
  clause: rfc(6750, '5.3'),
  reason: 'a stolen token works until it expires: each minute more is a minute more for the thief',
  explanation:
    'A bearer token cannot be called back once it is out; APIs that verify it alone accept it until exp. So its lifetime ' +
    'bounds the harm of a theft. Cognito keeps to the configured lifetime. Entra chooses one between 60 and 90 minutes ' +
    'for each token, so that not all clients return at once; nobody may rely on exactly an hour there.',
  expects:
    'exp minus iat: the declared lifetime; on Entra 60 to 90 minutes; elsewhere, if none is declared, an hour, and a day at most',
  needs: { token },
  judge: ({ token }, { client, profile }, clock) => {
    const { exp, iat } = token.claims;
    const { least, most, words } = profile.lifetime(client);
    // An issuer that does not say when it issued the token has done so just now.
    const issued = iat === undefined && !profile.isVendor ? Math.floor(clock.now() / 1000) : iat;
    if (typeof exp !== 'number' || typeof issued !== 'number')
      return failed(words, `exp ${show(exp)}, iat ${show(iat)}`);
    const seconds = exp - issued;
    if (seconds >= least && seconds <= most) return passed(words, `${seconds} s`);
    const isOnlyAdvice =
      !profile.isVendor && client.accessTokenLifetime === undefined && seconds > 0 && seconds <= LONGEST;
    return (isOnlyAdvice ? warned : failed)(words, `${seconds} s`);
  },
});
