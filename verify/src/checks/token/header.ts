import type { Manifest } from '@oauth-issuers/manifest';
import { token } from '../../evidence/token.js';
import { clientCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { judge, show } from '../verdict.js';

export const tokenHeader = clientCheck({
  id: 'token.header',
  title: 'The header says nothing that misleads a verifier',
  clause: rfc(8725, '3.10'),
  reason: 'a verifier that follows the header to a key takes the key of whoever wrote the token',
  explanation:
    'The header of a token is read before anything is verified. It may say where keys are (jku, x5u) or bring one (jwk); ' +
    'libraries that follow it let a forger bring the key along, and can be sent to any address of the network they are ' +
    'in. A token needs none of that, since APIs know the key set of their issuer. What crit names, every API must ' +
    'understand or refuse the token, and none understands a claim of your own.',
  expects: 'no jwk and no crit; jku and x5u absent, or on the host of the issuer',
  needs: { token },
  judge: ({ token: { header } }, { manifest }) => {
    const wrong = ['jwk', 'crit', 'jku', 'x5u'].filter(
      (name) => header[name] !== undefined && !isOwn(header[name], manifest),
    );
    return judge(
      'a plain header',
      wrong.map((name) => `${name} ${show(header[name])}`),
      Object.keys(header).sort().join(', '),
    );
  },
});

const isOwn = (value: unknown, { issuer, endpoints: { jwks } }: Manifest): boolean =>
  typeof value === 'string' &&
  URL.canParse(value) &&
  [issuer, jwks].some((url) => url !== undefined && new URL(url).origin === new URL(value).origin);
