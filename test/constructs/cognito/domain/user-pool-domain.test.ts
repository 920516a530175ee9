import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import {
  ManagedLoginBranding,
  UserPool,
  UserPoolDomain,
  type UserPoolDomainOptions,
  type UserPoolDomainProps,
  ValidationError,
} from '@oauth-issuers/constructs';
import { type TerraformStack, TerraformOutput } from 'cdktf';
import fc from 'fast-check';
import { problemsOf, resourceOf, synth, testStack, token } from '../../../support/synth.js';
import { certificateArn } from '../variants/arns.js';

const userPool = UserPool.fromUserPoolId('eu-west-1_Ab12Cd34E', 'eu-west-1');
const domainWith = (prefix: string) => (stack: TerraformStack) =>
  new UserPoolDomain(stack, 'domain', { userPool, prefix });

function warningsOf(prefix: string): unknown[] {
  const domain = domainWith(prefix)(testStack());
  domain.node.validate();
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

describe('a domain of the team', () => {
  const custom = (options: object) => (stack: TerraformStack) =>
    new UserPoolDomain(stack, 'domain', {
      userPool,
      domainName: 'auth.example.com',
      certificateArn: certificateArn('2'),
      ...options,
    });

  test('is where its name says, and says where its DNS record points to', () => {
    const { output, data } = synth((stack) => {
      const domain = custom({})(stack);
      for (const name of [
        'baseUrl',
        'dnsTarget',
        'dnsTargetZoneId',
        'oidcCallbackUrl',
        'samlCallbackUrl',
      ] as const)
        new TerraformOutput(stack, name, { value: domain[name], staticId: true });
    });
    const resource = 'aws_cognito_user_pool_domain.domain_FBFFA2F6';
    const values = Object.fromEntries(Object.entries(output!).map(([name, { value }]) => [name, value]));

    expect(values).toEqual({
      baseUrl: `https://\${${resource}.domain}`,
      dnsTarget: `\${${resource}.cloudfront_distribution}`,
      dnsTargetZoneId: `\${${resource}.cloudfront_distribution_zone_id}`,
      oidcCallbackUrl: `https://\${${resource}.domain}/oauth2/idpresponse`,
      samlCallbackUrl: `https://\${${resource}.domain}/saml2/idpresponse`,
    });
    expect(data).toBeUndefined();
  });

  test.each([
    ['without certificate', { certificateArn: undefined }, 'certificateArn'],
    [
      'with a certificate of the region of the pool',
      { certificateArn: certificateArn('2').replace('us-east-1', 'eu-west-1') },
      'certificateArn',
    ],
    [
      'with a certificate of IAM',
      { certificateArn: 'arn:aws:iam::123456789012:server-certificate/x' },
      'certificateArn',
    ],
    ['below no domain', { domainName: 'example.com' }, 'domainName'],
    ['with a capital letter', { domainName: 'Auth.example.com' }, 'domainName'],
    ['with a URL', { domainName: 'https://auth.example.com' }, 'domainName'],
    ['of 64 characters', { domainName: `${'x'.repeat(50)}.a.example.com`.padStart(64, 'y') }, 'domainName'],
    ['with emoji', { domainName: '🛒.example.com' }, 'domainName'],
    ['beside a prefix', { prefix: 'shop' }, 'prefix'],
    ['of no kind', { domainName: undefined, certificateArn: undefined }, 'prefix'],
    ['with a login version of 3', { managedLoginVersion: 3 }, 'managedLoginVersion'],
  ])('is refused %s', (_what, options, property) => {
    const [problem, ...others] = problemsOf(custom(options));

    expect(others).toEqual([]);
    expect(problem).toContain(`[test/domain] ${property}\n`);
    expect(problem).toContain('https://docs.aws.amazon.com/');
  });

  test('may have a name and a certificate that are not known yet', () => {
    const problems = problemsOf((stack) => {
      const { stringValue } = token(stack);
      custom({ domainName: stringValue, certificateArn: stringValue })(stack);
    });

    expect(problems).toEqual([]);
  });

  test('has a DNS target of its own, which a prefix domain has not', () => {
    const prefixed = domainWith('shop')(testStack());

    expect(() => prefixed.dnsTarget).toThrow(/\[test\/domain\] dnsTarget/);
    expect(() => prefixed.dnsTargetZoneId).toThrow(ValidationError);
  });

  test('does not compile without certificate, nor beside a prefix', () => {
    // @ts-expect-error a certificate belongs to it
    const bare: UserPoolDomainProps = { userPool, domainName: 'auth.example.com' };
    // @ts-expect-error one or the other
    const both: UserPoolDomainProps = { userPool, prefix: 'a', domainName: 'a.b.c', certificateArn: '' };

    expect([bare, both]).toHaveLength(2);
  });
});

describe('managed login', () => {
  const warned = (branded: boolean): boolean => {
    const stack = testStack();
    const pool = new UserPool(stack, 'pool', { poolName: 'shop' });
    const domain = pool.addDomain('domain', { prefix: 'shop', managedLoginVersion: 2 });
    if (branded) new ManagedLoginBranding(stack, 'style', { userPool: pool, client: { clientId: 'abc' } });
    domain.node.validate();
    return domain.node.metadata.some(({ data }) => String(data).includes('ManagedLoginBranding'));
  };

  test('is warned of without a style, since it shows no page', () => {
    expect([warned(false), warned(true)]).toEqual([true, false]);
  });

  test('is not there on LITE', () => {
    const problems = problemsOf((stack) =>
      new UserPool(stack, 'pool', { poolName: 'shop', tier: 'LITE' }).addDomain('domain', {
        prefix: 'shop',
        managedLoginVersion: 2,
      }),
    );

    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('managed login version 2, on the tier LITE');
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

describe('domains beside each other', () => {
  const custom = (domainName: string) => ({ domainName, certificateArn: certificateArn('1') });
  const poolsWith = (...domains: readonly (readonly UserPoolDomainOptions[])[]) =>
    problemsOf((stack) =>
      domains.forEach((options, index) => {
        const pool = new UserPool(stack, `pool${index}`, { poolName: 'shop' });
        options.forEach((each, number) => pool.addDomain(`domain${number}`, each));
      }),
    );

  test('may be one of each kind', () => {
    expect(
      poolsWith(
        [{ prefix: 'shop' }, custom('auth.shop.example.com')],
        [{ prefix: 'team' }, custom('auth.team.example.com')],
      ),
    ).toEqual([]);
  });

  test('are not two prefixes of one pool (aws-cdk 10062)', () => {
    expect(poolsWith([{ prefix: 'shop' }, { prefix: 'new-shop' }])).toEqual([
      expect.stringMatching(
        /\[test\/pool0\/domain1\] prefix\n.*"new-shop"\n.*one prefix domain[^]*test\/pool0\/domain0 has "shop" already/,
      ),
    ]);
  });

  test('are not two names of one pool', () => {
    expect(poolsWith([custom('auth.shop.example.com'), custom('login.shop.example.com')])).toEqual([
      expect.stringMatching(/\[test\/pool0\/domain1\] domainName\n[^]*one custom domain/),
    ]);
  });

  test('are not two prefixes of a pool that is imported twice', () => {
    const problems = problemsOf((stack) =>
      ['a', 'b'].forEach((prefix) => {
        const again = UserPool.fromUserPoolId('eu-west-1_Ab12Cd34E');
        new UserPoolDomain(stack, prefix, { userPool: again, prefix });
      }),
    );

    expect(problems).toEqual([expect.stringContaining('[test/b] prefix')]);
  });

  test('are not one prefix of two pools', () => {
    expect(poolsWith([{ prefix: 'shop' }], [{ prefix: 'shop' }])).toEqual([
      expect.stringMatching(
        /\[test\/pool1\/domain0\] prefix\n[^]*no other user pool[^]*test\/pool0\/domain0/,
      ),
    ]);
  });

  test('may be one prefix of two pools in two regions', () => {
    const problems = problemsOf((stack) => {
      const elsewhere = new AwsProvider(stack, 'elsewhere', { region: 'eu-central-1', alias: 'elsewhere' });
      domainWith('shop')(stack);
      const pool = new UserPool(stack, 'pool', { poolName: 'shop' });
      pool.resource.provider = elsewhere;
      pool.addDomain('domain', { prefix: 'shop' }).resource.provider = elsewhere;
    });

    expect(problems).toEqual([]);
  });
});
