import { keys } from '../../evidence/keys.js';
import type { JsonObject } from '../../json.js';
import { issuerCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { judge, show } from '../verdict.js';

/** Algorithms that go with a type of key, and with its curve. */
const FITTING: Readonly<Record<string, RegExp>> = {
  RSA: /^(RS|PS)(256|384|512)$/,
  'EC P-256': /^ES256$/,
  'EC P-384': /^ES384$/,
  'EC P-521': /^ES512$/,
  'EC secp256k1': /^ES256K$/,
  'OKP Ed25519': /^(EdDSA|Ed25519)$/,
  'OKP Ed448': /^(EdDSA|Ed448)$/,
};

/** All that signs by these names; others may be new. */
const SIGNING = /^((HS|RS|PS|ES)\d+K?|EdDSA|Ed25519|Ed448|none)$/;
const ENCRYPTING = /^(RSA-OAEP|RSA1_5|ECDH-ES)/;

export const keysUse = issuerCheck({
  id: 'keys.use',
  title: 'Keys are for signing, with fitting algorithms',
  clause: rfc(8725, '3.1'),
  reason: 'a key with a wrong algorithm or use invites verifiers to accept what was not signed with it',
  explanation:
    'The classic forgery takes the public RSA key as an HMAC secret and signs with HS256. It works where an algorithm ' +
    'is not tied to the type of key. So a key that says its algorithm must say one of its own type and curve, use and ' +
    'key_ops must not contradict each other, and at least one key must be for verifying signatures. Entra leaves alg out: ' +
    'APIs must then fix the algorithm themselves. Keys of types that are not known yet are passed over, as RFC 7517 §5 asks.',
  expects:
    'at least one key for signatures; alg absent or fitting type and curve; key_ops absent or with verify',
  needs: { keys },
  judge: ({ keys }) => {
    const signing = keys.filter((key) => typeNameOf(key) !== undefined && !isForEncryption(key));
    const wrong = signing.length === 0 ? ['no key for signing'] : signing.flatMap(misuseOf);
    return judge('signing keys with fitting algorithms', wrong, signing.map(describe).join(', '));
  },
});

/** Undefined of a type or curve that is not known. */
function typeNameOf({ kty, crv }: JsonObject): string | undefined {
  const name = kty === 'RSA' ? 'RSA' : `${String(kty)} ${String(crv)}`;
  return FITTING[name] && name;
}

/** As its use says, or its algorithm; a use that is not known is for something else. */
const isForEncryption = ({ use, alg }: JsonObject) =>
  (use !== undefined && use !== 'sig') || (typeof alg === 'string' && ENCRYPTING.test(alg));

function misuseOf(key: JsonObject): string[] {
  const { kid, alg, key_ops: operations } = key;
  const type = typeNameOf(key)!;
  const fits = typeof alg === 'string' && (FITTING[type]!.test(alg) || !SIGNING.test(alg));
  return [
    ...(alg === undefined || fits ? [] : [`key ${show(kid)} of type ${type} has alg ${show(alg)}`]),
    ...(operations === undefined ? [] : misuseOfOperations(operations)).map(
      (fault) => `key ${show(kid)} has key_ops ${show(operations)}, ${fault}`,
    ),
  ];
}

/** @see https://www.rfc-editor.org/rfc/rfc7517#section-4.3 */
function misuseOfOperations(operations: unknown): string[] {
  if (!Array.isArray(operations)) return ['which is no list'];
  if (new Set(operations).size < operations.length) return ['one of them twice'];
  return operations.includes('verify') && !operations.includes('sign')
    ? []
    : ['though a published key is for verifying'];
}

const describe = ({ kty, alg }: JsonObject) =>
  `${String(kty)} ${alg === undefined ? 'without alg' : show(alg)}`;
