import { keys } from '../../evidence/keys.js';
import { issuerCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { judge } from '../verdict.js';

/** Members of private RSA, EC and OKP keys, and of symmetric ones (RFC 7518 §6.2.2, §6.3.2, §6.4.1). */
const PRIVATE_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

export const keysPublic = issuerCheck({
  id: 'keys.public',
  title: 'No private or symmetric key is published',
  clause: rfc(7517, '9.2'),
  reason: 'whoever reads a private or symmetric key can sign any token, for any client and any permission',
  explanation:
    'A JWK can hold a private key as well as a public one; the difference is a few members, and an export of the wrong ' +
    'half has happened to many. A symmetric key (kty oct) verifies and signs alike, so it must never be published.',
  expects: 'no key of type oct, and no member d, p, q, dp, dq, qi, oth or k',
  needs: { keys },
  judge: ({ keys }) => {
    const wrong = keys.flatMap((key, i) => {
      const members = PRIVATE_MEMBERS.filter((member) => member in key);
      const found = [
        ...(key['kty'] === 'oct' ? ['kty oct'] : []),
        ...members.map((name) => `member ${name}`),
      ];
      return found.length > 0 ? [`key ${i} has ${found.join(', ')}`] : [];
    });
    return judge('public keys only', wrong, `${keys.length} public keys`);
  },
});
