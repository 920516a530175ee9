import { createPublicKey } from 'node:crypto';
import { keys } from '../../evidence/keys.js';
import type { JsonObject } from '../../json.js';
import { issuerCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { judge, show } from '../verdict.js';

/** Bytes of each coordinate, with leading zeros (RFC 7518 §6.2.1.2, RFC 8037 §2, RFC 8812 §3.1). */
const LENGTHS: Readonly<Record<string, number>> = {
  'P-256': 32,
  'P-384': 48,
  'P-521': 66,
  secp256k1: 32,
  Ed25519: 32,
  Ed448: 57,
};

export const keysCurve = issuerCheck({
  id: 'keys.curve',
  title: 'Points are on their curves',
  clause: rfc(8725, '3.4'),
  reason:
    'a point off its curve lets attackers compute with a weaker one, and honest verifiers refuse the key',
  explanation:
    'A public key of an elliptic curve is a point on it. Libraries that do not look compute with points of other, weaker ' +
    'curves, which is how invalid-curve attacks work; libraries that look refuse the key, and each token that it signed. ' +
    'Coordinates are written in full length, leading zeros included: shortened ones fail now and then, by chance.',
  expects: 'for each curve that JOSE signs with: coordinates of its length, and a point on it',
  needs: { keys },
  judge: ({ keys }) => {
    const elliptic = keys.filter(({ crv }) => LENGTHS[String(crv)] !== undefined);
    const wrong = elliptic.flatMap((key) => {
      const fault = faultOf(key);
      return fault === undefined ? [] : [`key ${show(key['kid'])}: ${fault}`];
    });
    return judge('points on their curves', wrong, `${elliptic.length} keys on curves`);
  },
});

function faultOf(key: JsonObject): string | undefined {
  const { kty, crv, x, y } = key;
  const length = LENGTHS[String(crv)]!;
  const coordinates = kty === 'EC' ? { x, y } : { x };
  const short = Object.entries(coordinates).find(([, value]) => lengthOf(value) !== length);
  if (short) return `${short[0]} has ${lengthOf(short[1])} bytes, not ${length}`;
  return isOnCurve({ kty, crv, ...coordinates }) ? undefined : `not a point on ${String(crv)}`;
}

const lengthOf = (value: unknown) => (typeof value === 'string' ? Buffer.from(value, 'base64url').length : 0);

/** OpenSSL takes no other. */
function isOnCurve(key: JsonObject): boolean {
  try {
    return createPublicKey({ key, format: 'jwk' }).type === 'public';
  } catch {
    return false;
  }
}
