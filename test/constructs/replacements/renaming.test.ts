import { UserPool, UserPoolDomain, type UserPoolProps, warnOfReplacements } from '@oauth-issuers/constructs';
import { Testing, type TerraformStack } from 'cdktf';
import { configurationOf, resourceOf, synth, testStack } from '../../support/synth.js';

const declare =
  (
    ids: { readonly pool?: string; readonly domain?: string },
    props: Partial<UserPoolProps> = {},
    prefix = 'shop',
  ) =>
  (stack: TerraformStack): UserPoolDomain => {
    const { pool: poolId = 'pool', domain = 'domain' } = ids;
    const userPool = new UserPool(stack, poolId, { poolName: 'shop', ...props });
    return new UserPoolDomain(stack, domain, { userPool, prefix });
  };

/** What synth says of constructs with other ids than those that were deployed. */
function warnings(before: (stack: TerraformStack) => unknown, after: (stack: TerraformStack) => unknown) {
  const stack = testStack((of) => {
    after(of);
    warnOfReplacements(of, configurationOf(testStack(before)));
  });
  Testing.synth(stack);
  const texts = stack.node.findAll().flatMap(({ node }) => node.metadata.map(({ data }) => String(data)));
  return texts.filter((text) => text.includes('moveFromId'));
}

test('a domain whose construct has another id is said to be made anew, with the way out', () => {
  expect(warnings(declare({}), declare({ domain: 'address' }))).toEqual([
    expect.stringMatching(/aws_cognito_user_pool_domain\.domain_\w+ is gone.*its domain.*moveFromId/),
  ]);
});

test('so is a pool, though a property goes with its old id', () => {
  const before = declare({}, { mfa: { mode: 'optional', factors: ['totp'] } });

  expect(warnings(before, declare({ pool: 'users' }))).toEqual([
    expect.stringMatching(/aws_cognito_user_pool\.pool_\w+ is gone/),
  ]);
});

test.each<[string, (stack: TerraformStack) => unknown]>([
  ['the same ids', declare({})],
  ['another domain under another id', declare({ domain: 'address' }, {}, 'store')],
  [
    'another id beside the old one',
    (stack) => [declare({})(stack), new UserPool(stack, 'two', { poolName: 'shop' })],
  ],
])('%s: nothing is said', (_what, after) => {
  expect(warnings(declare({}), after)).toEqual([]);
});

test('the way out is a moved block of Terraform', () => {
  const configuration = synth((stack) => {
    declare({ domain: 'address' })(stack).resource.moveFromId('aws_cognito_user_pool_domain.domain_1');
  }) as ReturnType<typeof synth> & { readonly moved?: unknown };

  expect(resourceOf(configuration, 'aws_cognito_user_pool_domain')).toBeDefined();
  expect(configuration.moved).toEqual([
    expect.objectContaining({ from: 'aws_cognito_user_pool_domain.domain_1' }),
  ]);
});
