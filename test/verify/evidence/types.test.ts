import { clientCheck, issuerCheck } from '../../../verify/src/checks/check.js';
import { rfc } from '../../../verify/src/checks/clauses.js';
import { passed } from '../../../verify/src/checks/verdict.js';
import { discovery } from '../../../verify/src/evidence/discovery.js';
import { grant } from '../../../verify/src/evidence/grant.js';
import { clientEvidence, issuerEvidence } from '../../../verify/src/evidence/graph/evidence.js';
import { found } from '../../../verify/src/evidence/graph/finding.js';
import { ownSecret } from '../../../verify/src/evidence/graph/needs.js';
import { token } from '../../../verify/src/evidence/token.js';

const texts = {
  id: 'token.example',
  title: 'An example',
  clause: rfc(6749, '5.1'),
  reason: 'an example',
  explanation: 'An example.',
  expects: 'an example',
} as const;

/** Each function is compiled, and need not run: the compiler is what is tested. */
const COMPILED = [
  () =>
    clientCheck({
      ...texts,
      needs: { grant, discovery },
      judge: (evidence) => passed(evidence.grant.accessToken, String(evidence.discovery['issuer'])),
    }),
  () =>
    clientCheck({
      ...texts,
      needs: { grant },
      // @ts-expect-error evidence that is not named is not there
      judge: ({ token: unnamed }) => passed('', String(unnamed)),
    }),
  () =>
    issuerCheck({
      ...texts,
      // @ts-expect-error a check about an issuer has no client whose grant it could judge
      needs: { grant },
      judge: () => passed('', ''),
    }),
  () =>
    issuerEvidence({
      id: 'example',
      // @ts-expect-error nor has evidence about an issuer
      needs: { token },
      collect: () => found(1, []),
    }),
  () =>
    clientEvidence({
      id: 'example',
      needs: { token },
      // @ts-expect-error the secret of a client is for those who name it: then it is read
      collect: (met) => found(met.ownSecret, []),
    }),
  () =>
    clientEvidence({
      id: 'example',
      needs: { ownSecret },
      // @ts-expect-error nor are secrets among the tools
      collect: (_, tools) => found(tools.secrets, []),
    }),
];

test('evidence is given to those who name it, and to nobody else', () => {
  expect(COMPILED).toHaveLength(6);
});
