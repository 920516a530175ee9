import { keys } from '../../evidence/keys.js';
import type { JsonObject } from '../../json.js';
import { issuerCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { judge, show } from '../verdict.js';

/** A modulus that one of these divides was not made of two large primes. */
const SMALL_PRIMES = primesBelow(1000);

export const keysRsa = issuerCheck({
  id: 'keys.rsa',
  title: 'RSA keys are well made',
  clause: rfc(8017, '3.1'),
  reason:
    'with e of 1 a signature is the message itself, and a modulus with small factors is no secret: anybody signs',
  explanation:
    'An RSA key is a modulus that is the product of two large primes, and an odd exponent of at least 3. Generators ' +
    'that were broken, hardware that failed and hands that edited a key set have made others: even moduli, squares, ' +
    'small factors, an exponent of 1. Length alone does not show it. Whoever finds the factors signs tokens.',
  expects: 'n a product of large primes, as far as that is quickly seen; e odd, at least 3, below n',
  needs: { keys },
  judge: ({ keys }) => {
    const rsa = keys.filter(({ kty }) => kty === 'RSA');
    const wrong = rsa.flatMap((key) => {
      const faults = faultsOf(key);
      return faults.length > 0 ? [`key ${show(key['kid'])}: ${faults.join(', ')}`] : [];
    });
    return judge('well made RSA keys', wrong, `${rsa.length} RSA keys`);
  },
});

function faultsOf(key: JsonObject): string[] {
  const n = numberIn(key['n']);
  const e = numberIn(key['e']);
  // That there is none is for keys.strength to say.
  const modulus = n === undefined ? [] : faultsOfModulus(n);
  if (e === undefined) return [...modulus, 'e is not a number'];
  if (e < 3n) return [...modulus, `e is ${e}`];
  return [
    ...modulus,
    ...(e % 2n === 0n ? ['e is even'] : []),
    ...(n !== undefined && e >= n ? ['e is not below n'] : []),
  ];
}

function faultsOfModulus(n: bigint): string[] {
  const factor = SMALL_PRIMES.find((prime) => n % BigInt(prime) === 0n);
  if (factor !== undefined) return [factor === 2 ? 'n is even' : `n is divisible by ${factor}`];
  return root(n) ** 2n === n ? ['n is a square'] : [];
}

/** More than any key in use, and still quick. */
const LONGEST = 16_384 / 8;

/** A number as a JWK writes it (RFC 7518 §2, Base64urlUInt). */
function numberIn(value: unknown): bigint | undefined {
  if (typeof value !== 'string' || !/^[\w-]+$/.test(value)) return undefined;
  const bytes = Buffer.from(value, 'base64url');
  return bytes.length > LONGEST ? undefined : BigInt(`0x${bytes.toString('hex') || '0'}`);
}

/** The whole part of a square root, by Newton's method. */
function root(value: bigint): bigint {
  if (value < 2n) return value;
  let guess = 1n << BigInt((value.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (guess + value / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}

function primesBelow(limit: number): number[] {
  const primes: number[] = [];
  for (let number = 2; number < limit; number++)
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  return primes;
}
