import { keys } from '../../evidence/keys.js';
import type { JsonObject } from '../../json.js';
import { issuerCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { judge, show } from '../verdict.js';

/** Algorithms that go with a type of key; none for symmetric keys. */
const ALGORITHMS: Readonly<Record<string, RegExp>> = {
  RSA: /^(RS|PS)(256|384|512)$/,
  EC: /^ES(256|384|512)$/,
  OKP: /^(EdDSA|Ed25519|Ed448)$/,
};

const isForEncryption = (key: JsonObject) => key['use'] === 'enc';

export const keysUse = issuerCheck({
  id: 'keys.use',
  title: 'Keys are for signing, with fitting algorithms',
  clause: rfc(8725, '3.1'),
  reason: 'a key with a wrong algorithm or use invites verifiers to accept what was not signed with it',
  explanation:
    'The classic forgery takes the public RSA key as an HMAC secret and signs with HS256. It works where an algorithm ' +
    'is not tied to the type of key. So a key that says its algorithm must say one of its own type, and at least one ' +
    'key must be for signing. Entra leaves alg out: APIs must then fix the algorithm themselves.',
  expects: 'at least one signing key; use sig or absent; alg absent or fitting the key type',
  needs: { keys },
  judge: ({ keys }) => {
    const signing = keys.filter((key) => !isForEncryption(key));
    const wrong = signing.length === 0 ? ['no key for signing'] : signing.flatMap(misuseOf);
    return judge('signing keys with fitting algorithms', wrong, signing.map(describe).join(', '));
  },
});

function misuseOf(key: JsonObject): string[] {
  const { kid, kty, alg, use } = key;
  const fitting = ALGORITHMS[String(kty)];
  return [
    ...(use === undefined || use === 'sig' ? [] : [`key ${show(kid)} has use ${show(use)}`]),
    ...(fitting ? [] : [`key ${show(kid)} has kty ${show(kty)}`]),
    ...(fitting && alg !== undefined && !(typeof alg === 'string' && fitting.test(alg))
      ? [`key ${show(kid)} of type ${String(kty)} has alg ${show(alg)}`]
      : []),
  ];
}

const describe = ({ kty, alg }: JsonObject) =>
  `${String(kty)} ${alg === undefined ? 'without alg' : show(alg)}`;
