import { generateKeyPairSync, sign } from 'node:crypto';
import type { Attempt } from './reading/refused-requests.js';
import { refusedRequests } from './reading/refused-requests.js';

type Members = Readonly<Record<string, unknown>>;

const encoded = (value: Members) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** An assertion about the client that is right in all but its signature (RFC 7523 §3). */
const forged = (what: string, alg: string, sealed: (input: string) => string): Attempt => ({
  what,
  change: (_, { clock }, { manifest, client: { clientId } }) => {
    const iat = Math.floor(clock.now() / 1000);
    const claims = {
      iss: clientId,
      sub: clientId,
      aud: manifest.issuer,
      jti: clock.randomUUID(),
      iat,
      exp: iat + 60,
    };
    const input = `${encoded({ alg, typ: 'JWT' })}.${encoded(claims)}`;
    return { authentication: { method: 'assertion', assertion: `${input}.${sealed(input)}` } };
  },
});

const byAnyKey = (input: string): string => {
  const { privateKey: key } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
};

/** Somebody who has no key of the client asks in its name, by assertions. */
export const forgedAssertions = refusedRequests('forgedAssertions', [
  forged('with an assertion that nobody signed', 'none', () => ''),
  forged('with an assertion that a made-up key signed', 'ES256', byAnyKey),
]);
