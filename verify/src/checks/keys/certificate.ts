import { createHash, X509Certificate } from 'node:crypto';
import { keys } from '../../evidence/keys.js';
import type { JsonObject } from '../../json.js';
import { issuerCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { judge, show } from '../verdict.js';

export const keysCertificate = issuerCheck({
  id: 'keys.certificate',
  title: 'Certificates in the key set are of their keys',
  clause: rfc(7517, '4.7'),
  reason:
    'APIs that take the key from the certificate and those that take it from the numbers verify different things',
  explanation:
    'A key may bring its certificate (x5c) and a thumbprint of it (x5t, x5t#S256). The first certificate must hold that ' +
    'very key. After a rotation that was done by hand it often does not: then one half of all APIs believes tokens of the ' +
    'new key and the other half those of the old one, and whoever holds the old key still signs for them.',
  expects: 'x5c, where there is one: a certificate of the same key; x5t and x5t#S256: of that certificate',
  needs: { keys },
  judge: ({ keys }) => {
    const certified = keys.filter((key) => key['x5c'] !== undefined);
    const wrong = certified.flatMap((key) => {
      const fault = faultOf(key);
      return fault === undefined ? [] : [`key ${show(key['kid'])}: ${fault}`];
    });
    return judge(
      'certificates of their keys',
      wrong,
      `${certified.length} of ${keys.length} keys with a certificate`,
    );
  },
});

function faultOf(key: JsonObject): string | undefined {
  const first: unknown = Array.isArray(key['x5c']) ? key['x5c'][0] : undefined;
  if (typeof first !== 'string') return 'x5c is no list of texts';
  const certificate = read(first);
  if (!certificate) return 'x5c holds no certificate';
  const own = certificate.publicKey.export({ format: 'jwk' });
  const different = ['n', 'e', 'crv', 'x', 'y'].filter(
    (name) => key[name] !== undefined && own[name] !== key[name],
  );
  if (different.length > 0) return `x5c is of a key with another ${different.join(', ')}`;
  const print = Object.entries(THUMBPRINTS).find(
    ([name, hash]) =>
      key[name] !== undefined && key[name] !== createHash(hash).update(certificate.raw).digest('base64url'),
  );
  return print && `${print[0]} is of another certificate`;
}

const THUMBPRINTS = { x5t: 'sha1', 'x5t#S256': 'sha256' } as const;

/** Base64 of DER, not base64url (RFC 7517 §4.7). */
function read(text: string): X509Certificate | undefined {
  try {
    return new X509Certificate(Buffer.from(text, 'base64'));
  } catch {
    return undefined;
  }
}
