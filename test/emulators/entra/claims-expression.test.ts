import * as fc from 'fast-check';
import { fulfils } from '../../../emulators/src/entra/login/claims-expression.js';

const sub = 'repo:octo-org@123456/octo-repo@456789:ref:refs/heads/main';
const claims = {
  sub,
  exp: 1,
  repository_id: '456789',
  job_workflow_ref: 'octo-org/octo-repo/.github/workflows/deploy.yml@refs/heads/main',
  quoted: "it's",
};

/** https://learn.microsoft.com/en-us/entra/workload-id/workload-identities-flexible-federated-identity-credentials */
test.each([
  `claims['sub'] eq '${sub}'`,
  "claims['sub'] matches 'repo:octo-org@*/octo-repo@*:ref:refs/heads/*'",
  "claims['sub'] matches 'repo:octo-org@123456/octo-repo@456789:ref:refs/heads/????'",
  "claims['sub'] matches '*'",
  "claims['sub'] matches '*main*'",
  "claims['sub'] matches '*:*:*:*'",
  "claims['sub'] matches 'repo:*' and claims['repository_id'] eq '456789'",
  "claims['sub'] matches 'repo:*' and claims['repository_id'] eq '456789' and claims['job_workflow_ref'] matches '*/.github/workflows/*@refs/heads/main'",
  "claims['quoted'] eq 'it''s'",
  "claims['quoted'] matches '?t''*'",
])('%s is fulfilled', (expression) => {
  expect(fulfils(claims, expression)).toBe(true);
});

test.each([
  `claims['sub'] eq '${sub.slice(0, -1)}'`,
  "claims['sub'] eq 'repo:*'",
  "claims['sub'] matches 'repo:Octo-Org@*'",
  "claims['sub'] matches 'repo:octo-org@123456/octo-repo@456789:ref:refs/heads/?????'",
  "claims['sub'] matches 'repo:octo-org@*:ref:refs/heads/mai'",
  "claims['sub'] matches ''",
  "claims['sub'] matches 'repo:*' and claims['repository_id'] eq '1'",
  "claims['repository_owner_id'] eq '123456'",
  "claims['constructor'] matches '*'",
  "claims['exp'] matches '*'",
  "claims['sub'] matches 'repo:*' or claims['repository_id'] eq '456789'",
  "claims['sub'] matches 'repo:*' and ",
  "claims['sub'] matches 'repo:*' and claims['sub']",
  "claims['sub']  matches 'repo:*'",
  'claims["sub"] matches "repo:*"',
  "claims['sub'] matches 'repo:*",
  'sub',
  '',
  `claims['sub'] matches '${'*a'.repeat(250)}b'`,
])('%s is not', (expression) => {
  expect(fulfils(claims, expression)).toBe(false);
});

test('a pattern fits what a regular expression of the same meaning fits', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ':') });
  const pattern = fc.string({ unit: fc.constantFrom('a', 'b', ':', '*', '?') });
  fc.assert(
    fc.property(text, pattern, (value, wanted) => {
      const same = new RegExp(`^${wanted.replaceAll('*', '.*').replaceAll('?', '.')}$`);

      expect(fulfils({ sub: value }, `claims['sub'] matches '${wanted}'`)).toBe(same.test(value));
    }),
  );
});
