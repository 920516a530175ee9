import { UserPool, UserPoolDomain, ValidationError } from '@oauth-issuers/constructs';
import { type TerraformStack, TerraformOutput } from 'cdktf';
import fc from 'fast-check';
import { problemsOf, resourceOf, synth, testStack, token } from '../../support/synth.js';

const userPool = UserPool.fromUserPoolId('eu-west-1_Ab12Cd34E', 'eu-west-1');
const domainWith = (prefix: string) => (stack: TerraformStack) =>
  new UserPoolDomain(stack, 'domain', { userPool, prefix });

function warningsOf(prefix: string): unknown[] {
  const domain = domainWith(prefix)(testStack());
  return domain.node.metadata.filter(({ type }) => type === '@cdktf/warn').map(({ data }) => data as unknown);
}

describe('the domain of a user pool', () => {
  test('has its prefix and its pool, and cannot be deleted by accident', () => {
    expect(resourceOf(synth(domainWith('shop-1')), 'aws_cognito_user_pool_domain')).toMatchObject({
      domain: 'shop-1',
      user_pool_id: 'eu-west-1_Ab12Cd34E',
      lifecycle: { prevent_destroy: true },
    });
  });

  test('can be deleted where nothing protects it', () => {
    const configuration = synth(
      (stack) => new UserPoolDomain(stack, 'domain', { userPool, prefix: 'shop', protect: false }),
    );

    expect(resourceOf(configuration, 'aws_cognito_user_pool_domain')).not.toHaveProperty('lifecycle');
  });

  test('is in the region of the provider', () => {
    const { output, data } = synth((stack) => {
      new TerraformOutput(stack, 'url', { value: domainWith('shop')(stack).baseUrl });
    });

    expect(output!.url!.value).toMatch(
      /^https:\/\/\$\{aws_cognito_user_pool_domain\.\S+\.domain\}\.auth\.\$\{data\.aws_region\.AwsRegion\.id\}\.amazoncognito\.com$/,
    );
    expect(Object.keys(data!)).toEqual(['aws_region']);
  });

  test.each([
    ['empty', ''],
    ['uppercase', 'Shop'],
    ['a hyphen first', '-shop'],
    ['a hyphen last', 'shop-'],
    ['an underscore', 'my_shop'],
    ['a dot', 'my.shop'],
    ['a line break', 'shop\n'],
    ['64 characters', 'x'.repeat(64)],
    ['a reserved word', 'cognito'],
    ['a reserved word first', 'aws-shop'],
    ['a reserved word last', 'shop-amazon'],
    ['a reserved word within', 'my-cognito-shop'],
  ])('has no prefix with %s', (_what, prefix) => {
    const [problem, ...others] = problemsOf(domainWith(prefix));

    expect(others).toEqual([]);
    expect(problem).toContain('[test/domain] prefix');
    expect(problem).toContain(JSON.stringify(prefix));
    expect(problem).toContain('https://docs.aws.amazon.com/');
  });

  test.each(['a', 'x'.repeat(63), '0-9', 'my--shop'])('may have the prefix %j', (prefix) => {
    expect(problemsOf(domainWith(prefix))).toEqual([]);
    expect(warningsOf(prefix)).toEqual([]);
  });

  test('may have a reserved word as part of another, with a warning', () => {
    expect(problemsOf(domainWith('my-awsome-shop'))).toEqual([]);
    expect(warningsOf('my-awsome-shop')).toEqual([expect.stringContaining('"aws"')]);
  });

  test('may have a prefix that is not known yet', () => {
    expect(problemsOf((stack) => domainWith(`-aws-${token(stack).stringValue}`)(stack))).toEqual([]);
  });

  test('has any prefix of lowercase letters and digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[b-z0-9]{1,63}$/), (prefix) => {
        fc.pre(prefix !== 'cognito');
        expect(problemsOf(domainWith(prefix))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a domain that exists already', () => {
  test('is used as it is', () => {
    expect(UserPoolDomain.fromBaseUrl('https://auth.example.com')).toEqual({
      baseUrl: 'https://auth.example.com',
    });
  });

  test.each([
    'auth.example.com',
    'http://auth.example.com',
    'https://auth.example.com/',
    'https://a.com/x',
    '',
  ])('is not at %j', (baseUrl) => {
    expect(() => UserPoolDomain.fromBaseUrl(baseUrl)).toThrow(ValidationError);
  });
});
