import { parseJws, type Jws } from '../../oauth/jws.js';
import { assertionRefusals } from './assertion-refusals.js';

/** What an assertion says of itself: who made it, for whom, about whom. */
export interface ClientAssertion {
  readonly jws: Jws;
  readonly issuer: string;
  readonly subject: string;
  /** One or several, of which one is enough. */
  readonly audiences: readonly string[];
}

const TYPES: readonly unknown[] = [undefined, 'JWT', 'http://openid.net/specs/jwt/1.0'];

/**
 * Reads a client assertion (RFC 7523 §3). Its signature and its times are not checked yet.
 *
 * @throws {LoginError} 400
 */
export function readClientAssertion(text: string): ClientAssertion {
  const jws = parseJws(text);
  if (!jws) throw assertionRefusals.malformed();
  if (!TYPES.includes(jws.header.typ)) throw assertionRefusals.otherType();
  return {
    jws,
    issuer: textIn(jws, 'iss'),
    subject: textIn(jws, 'sub'),
    audiences: audiencesIn(jws),
  };
}

function audiencesIn({ claims: { aud } }: Jws): readonly string[] {
  const audiences = [aud].flat().filter((audience) => typeof audience === 'string' && audience !== '');
  if (audiences.length === 0) throw assertionRefusals.missingClaim('aud');
  return audiences as string[];
}

function textIn({ claims }: Jws, name: string): string {
  const value = claims[name];
  if (typeof value !== 'string' || value === '') throw assertionRefusals.missingClaim(name);
  return value;
}

/** The last moment that .NET can write. @see https://learn.microsoft.com/en-us/dotnet/api/system.datetime.maxvalue */
const LAST_SECOND = 253_402_300_799;

/** Clocks differ, and MSAL for Node rounds the start of its assertions up. In milliseconds. */
const EARLY = 5 * 60 * 1000;

/**
 * Checks when an assertion holds. Times may have fractions (RFC 7519 §2). One that is missing counts as 1970, as the
 * service writes it: an assertion without an end has ended.
 *
 * @throws {LoginError} 401
 */
export function checkTimes({ jws: { claims } }: ClientAssertion, now: Date): void {
  const [start, end] = [timeIn(claims.nbf), timeIn(claims.exp)];
  if (now.getTime() + EARLY < start.getTime() || now >= end)
    throw assertionRefusals.time(now, { start, end });
}

function timeIn(value: unknown): Date {
  const seconds = typeof value === 'number' ? value : 0;
  return new Date(Math.min(Math.max(seconds, 0), LAST_SECOND) * 1000);
}
