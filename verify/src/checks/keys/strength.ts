import { keys } from '../../evidence/keys.js';
import type { JsonObject } from '../../json.js';
import { issuerCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { judge, show } from '../verdict.js';

const LEAST_RSA_BITS = 2048;
/** Names of curves say their bits; those that JOSE knows have 255 at least. */
const LEAST_CURVE_BITS = 255;

export const keysStrength = issuerCheck({
  id: 'keys.strength',
  title: 'Keys are long enough',
  clause: rfc(7518, '3.3'),
  reason: 'a short RSA key can be factored, and then anybody signs tokens',
  explanation:
    'The security of RS256 rests on nobody being able to factor the modulus. 1024 bits are within reach of those with ' +
    'means; 2048 bits are the least that the standard allows. Curves below 255 bits are as weak; others that JOSE may ' +
    'name one day are passed over.',
  expects: 'RSA keys of at least 2048 bits; curves of at least 255 bits',
  needs: { keys },
  judge: ({ keys }) => {
    const wrong = keys.flatMap((key, i) => {
      const weakness = weaknessOf(key);
      return weakness === undefined ? [] : [`key ${i} (kid ${show(key['kid'])}): ${weakness}`];
    });
    return judge(
      `RSA of at least ${LEAST_RSA_BITS} bits, curves of at least ${LEAST_CURVE_BITS}`,
      wrong,
      keys.map(describe).join(', '),
    );
  },
});

/** Why a key is too weak; keys of other types are the business of keys.public and keys.use. */
function weaknessOf(key: JsonObject): string | undefined {
  if (key['kty'] === 'RSA') return rsaBits(key) < LEAST_RSA_BITS ? `${rsaBits(key)} bits` : undefined;
  if (key['kty'] !== 'EC' && key['kty'] !== 'OKP') return undefined;
  const bits = /\d+/.exec(String(key['crv']))?.[0];
  return bits === undefined || Number(bits) >= LEAST_CURVE_BITS ? undefined : `curve ${show(key['crv'])}`;
}

function describe(key: JsonObject): string {
  return key['kty'] === 'RSA' ? `RSA ${rsaBits(key)}` : show(key['crv'] ?? key['kty']);
}

/** Length of the modulus in bits, leading zeros not counted (RFC 7518 §6.3.1.1); 0 if there is none. */
function rsaBits(key: JsonObject): number {
  const modulus = Buffer.from(typeof key['n'] === 'string' ? key['n'] : '', 'base64url').toString('hex');
  return modulus === '' ? 0 : BigInt(`0x${modulus}`).toString(2).length;
}
