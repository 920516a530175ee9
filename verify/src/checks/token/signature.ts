import { token } from '../../evidence/token.js';
import { keys } from '../../evidence/keys.js';
import { compactVerify, createLocalJWKSet, errors } from 'jose';
import type { JsonObject } from '../../json.js';
import { clientCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { failed, passed, show } from '../verdict.js';

export const tokenSignature = clientCheck({
  id: 'token.signature',
  title: 'The signature is right',
  clause: rfc(7515, '5.2'),
  reason: 'a token whose signature does not verify was changed, or was not made by this issuer',
  explanation:
    'The signature proves that the issuer made the token and that nobody changed it. It is verified with the published ' +
    'key and with algorithms fixed beforehand: a verifier that takes the algorithm from the token can be talked into ' +
    '"none", or into HS256 with the public key as its secret.',
  expects: "a signature that a published key verifies, with an algorithm of this profile's list",
  needs: { token, keys },
  judge: async ({ token, keys }, { profile }) => {
    const algorithms = [...profile.signingAlgorithms];
    const algorithm = show(token.header['alg']);
    const expected = `valid, with ${algorithms.join(', ')}`;
    const problem = await verify(token.jwt, keys, algorithms);
    return problem === undefined
      ? passed(expected, `valid, with ${algorithm}`)
      : failed(expected, `${problem} (alg ${algorithm})`);
  },
});

/** Members of public keys. A private half, which keys.public reports, would make the library take the key for one to sign with. */
const PUBLIC_MEMBERS = ['kty', 'kid', 'use', 'alg', 'n', 'e', 'crv', 'x', 'y'];

const publicHalf = (key: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(key).filter(([name]) => PUBLIC_MEMBERS.includes(name)));

/** What is wrong with the signature; undefined if it is right. */
async function verify(
  jwt: string,
  keys: readonly JsonObject[],
  algorithms: string[],
): Promise<string | undefined> {
  try {
    const keySet = createLocalJWKSet({ keys: keys.map(publicHalf) });
    await compactVerify(jwt, keySet, { algorithms });
    return undefined;
  } catch (error) {
    if (error instanceof errors.JOSEError) return error.message;
    return 'the published key cannot be used';
  }
}
