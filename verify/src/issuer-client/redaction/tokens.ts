import { parseJsonObject } from '../../json.js';
import { jwtsIn } from './shapes.js';

/** Members of a token response that hold a token (RFC 6749 §5.1, OpenID Connect Core §3.1.3.3). */
const MEMBERS = ['access_token', 'refresh_token', 'id_token'];

/**
 * The tokens of a token response that must be known by value to be found elsewhere: JWTs show themselves, and what is
 * short or made of words may stand anywhere by chance.
 */
export function tokensIn(body: string): string[] {
  const response = parseJsonObject(body);
  return MEMBERS.map((member) => response?.[member])
    .filter((value) => typeof value === 'string')
    .filter((value) => isRandom(value) && !isJwt(value));
}

/** A random text of fewer characters can be guessed, so a server that uses one has greater troubles. */
const SHORTEST_TOKEN = 16;

/**
 * Whether a text looks random: long, visible characters only (RFC 6749 appendix A.12), with letters and digits; or, of
 * letters alone, with more changes between upper and lower case than words have.
 */
export function isRandom(value: string): boolean {
  if (value.length < SHORTEST_TOKEN || !/^[!-~]+$/.test(value) || !/[a-z]/i.test(value)) return false;
  if (/\d/.test(value)) return true;
  const changes = value.match(/[a-z](?=[A-Z])|[A-Z](?=[a-z])/g)?.length ?? 0;
  return changes > value.length / 3;
}

function isJwt(value: string): boolean {
  const [span] = jwtsIn(value);
  return span?.[0] === 0 && span[1] === value.length;
}
