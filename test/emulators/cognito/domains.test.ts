import { error, Harness, invalidParameter, type Body } from './harness.js';

const CERTIFICATE = 'arn:aws:acm:us-east-1:123456789012:certificate/one';
const custom = (CertificateArn = CERTIFICATE) => ({ CustomDomainConfig: { CertificateArn } });

let harness: Harness;
beforeEach(() => (harness = new Harness()));

const describeDomain = async (Domain: string) =>
  (await harness.done('DescribeUserPoolDomain', { Domain })).DomainDescription;

test('a prefix domain is active at once, and shows in the pool', async () => {
  const UserPoolId = await harness.pool();
  const input = { UserPoolId, Domain: 'dev-orders' };
  expect(await harness.done('CreateUserPoolDomain', input)).toEqual({ ManagedLoginVersion: 1 });
  expect(await describeDomain('dev-orders')).toEqual({
    UserPoolId,
    AWSAccountId: harness.identity.accountId,
    Domain: 'dev-orders',
    S3Bucket: 'aws-cognito-prod-eu-west-1-assets',
    CloudFrontDistribution: expect.stringMatching(/^d[0-9a-f]{13}\.cloudfront\.net$/) as unknown,
    Version: '20261121090000',
    Status: 'ACTIVE',
    CustomDomainConfig: {},
    ManagedLoginVersion: 1,
  });
  const { UserPool } = await harness.done('DescribeUserPool', { UserPoolId });
  expect(UserPool.Domain).toBe('dev-orders');
  expect(UserPool).not.toHaveProperty('CustomDomain');
});

test('a custom domain has a certificate and a distribution', async () => {
  const UserPoolId = await harness.pool();
  const answer = await harness.done('CreateUserPoolDomain', {
    UserPoolId,
    Domain: 'auth.example.com',
    ManagedLoginVersion: 2,
    ...custom(),
  });
  const description = await describeDomain('auth.example.com');
  expect(answer).toEqual({ ManagedLoginVersion: 2, CloudFrontDomain: description.CloudFrontDistribution });
  expect(description).toMatchObject(custom());
  expect((await harness.done('DescribeUserPool', { UserPoolId })).UserPool.CustomDomain).toBe(
    'auth.example.com',
  );
});

test('a custom domain keeps its policy for TLS, and shows none that was not chosen', async () => {
  const UserPoolId = await harness.pool();
  const input = { UserPoolId, Domain: 'auth.example.com' };
  await harness.done('CreateUserPoolDomain', { ...input, ...custom() });
  expect((await describeDomain('auth.example.com')).CustomDomainConfig).toEqual({
    CertificateArn: CERTIFICATE,
  });
  const CustomDomainConfig = { CertificateArn: CERTIFICATE, SecurityPolicy: 'TLS_V1_2_2021' };
  await harness.done('UpdateUserPoolDomain', { ...input, CustomDomainConfig });
  await harness.done('UpdateUserPoolDomain', { ...input, ManagedLoginVersion: 2, ...custom() });
  expect(await describeDomain('auth.example.com')).toMatchObject({
    CustomDomainConfig,
    ManagedLoginVersion: 2,
  });
});

test('an unknown domain has an empty description', async () => {
  expect(await harness.done('DescribeUserPoolDomain', { Domain: 'nobodys' })).toEqual({
    DomainDescription: {},
  });
});

test('a deleted domain is unknown, and free for another pool', async () => {
  const [one, two] = [await harness.pool(), await harness.pool()];
  await harness.done('CreateUserPoolDomain', { UserPoolId: one, Domain: 'dev-orders' });
  await harness.done('DeleteUserPoolDomain', { UserPoolId: one, Domain: 'dev-orders' });
  expect(await describeDomain('dev-orders')).toEqual({});
  await harness.done('CreateUserPoolDomain', { UserPoolId: two, Domain: 'dev-orders' });
  expect((await describeDomain('dev-orders')).UserPoolId).toBe(two);
});

test('an update changes the login version and the certificate', async () => {
  const UserPoolId = await harness.pool();
  const prefix = { UserPoolId, Domain: 'dev-orders' };
  const name = { UserPoolId, Domain: 'auth.example.com' };
  await harness.done('CreateUserPoolDomain', prefix);
  await harness.done('CreateUserPoolDomain', { ...name, ...custom() });
  const renewed = custom(CERTIFICATE.replace('one', 'two'));
  await harness.done('UpdateUserPoolDomain', { ...prefix, ManagedLoginVersion: 2 });
  await harness.done('UpdateUserPoolDomain', { ...name, ...renewed });
  expect(await describeDomain('dev-orders')).toMatchObject({
    ManagedLoginVersion: 2,
    CustomDomainConfig: {},
  });
  expect(await describeDomain('auth.example.com')).toMatchObject({ ManagedLoginVersion: 1, ...renewed });
});

test('prefixes are taken by region, custom domains everywhere', async () => {
  const [here, there] = [await harness.pool(), await harness.pool({}, 'us-east-1')];
  await harness.done('CreateUserPoolDomain', { UserPoolId: here, Domain: 'dev-orders' });
  await harness.done('CreateUserPoolDomain', { UserPoolId: there, Domain: 'dev-orders' }, 'us-east-1');
  const name = { Domain: 'auth.example.com', ...custom() };
  await harness.done('CreateUserPoolDomain', { UserPoolId: here, ...name });
  expect(await harness.refused('CreateUserPoolDomain', { UserPoolId: there, ...name }, 'us-east-1')).toEqual(
    invalidParameter('Domain already associated with another user pool.'),
  );
});

describe('refused', () => {
  const INVALID =
    'The domain name contains an invalid character. Domain names can only contain lower-case letters, numbers, ' +
    'and hyphens. Please enter a different name that follows this format: ' +
    String.raw`^[a-z0-9](?:[a-z0-9\-]{0,61}[a-z0-9])?$`;
  const NONE = invalidParameter('No such domain or user pool exists.');

  const cases: [string, Body & { readonly Domain: string }, object][] = [
    ['capital letters', { Domain: 'Orders' }, invalidParameter(INVALID)],
    ['a trailing hyphen', { Domain: 'orders-' }, invalidParameter(INVALID)],
    ['a name with dots and no certificate', { Domain: 'auth.example.com' }, invalidParameter(INVALID)],
    ...['aws', 'amazon', 'cognito'].map(
      (word) =>
        [
          `the reserved word ${word}`,
          { Domain: `dev-${word}-orders` },
          invalidParameter(`Domain cannot contain reserved word: ${word}`),
        ] as [string, { readonly Domain: string }, object],
    ),
    [
      'a custom domain without dots',
      { Domain: 'orders', ...custom() },
      invalidParameter('Custom domain is not a valid subdomain: orders is not a fully qualified name.'),
    ],
    [
      'a certificate of another region',
      { Domain: 'auth.example.com', ...custom(CERTIFICATE.replace('us-east-1', 'eu-west-1')) },
      invalidParameter('Invalid certificate ARN: the certificate must be in us-east-1.'),
    ],
    [
      'managed login on the LITE tier',
      { Domain: 'dev-orders', ManagedLoginVersion: 2 },
      error(
        'FeatureUnavailableInTierException',
        'The following features need to be disabled for the LITE pricing tier configured: Managed Login',
      ),
    ],
  ];

  test.each(cases)('%s', async (_title, input, expected) => {
    const UserPoolId = await harness.pool({ UserPoolTier: 'LITE' });
    expect(await harness.refused('CreateUserPoolDomain', { UserPoolId, ...input })).toEqual(expected);
    expect(await describeDomain(input.Domain)).toEqual({});
  });

  test('a second prefix for a pool, and a prefix that another pool holds', async () => {
    const [one, two] = [await harness.pool(), await harness.pool()];
    await harness.done('CreateUserPoolDomain', { UserPoolId: one, Domain: 'dev-orders' });
    expect(await harness.refused('CreateUserPoolDomain', { UserPoolId: one, Domain: 'second' })).toEqual(
      invalidParameter('User pool already has a domain configured.'),
    );
    expect(await harness.refused('CreateUserPoolDomain', { UserPoolId: two, Domain: 'dev-orders' })).toEqual(
      invalidParameter('Domain already associated with another user pool.'),
    );
  });

  test('updating or deleting a domain that the pool does not have', async () => {
    const [one, two] = [await harness.pool(), await harness.pool()];
    await harness.done('CreateUserPoolDomain', { UserPoolId: one, Domain: 'dev-orders' });
    const strange = { UserPoolId: two, Domain: 'dev-orders' };
    expect(await harness.refused('UpdateUserPoolDomain', strange)).toEqual(NONE);
    expect(await harness.refused('DeleteUserPoolDomain', strange)).toEqual(NONE);
    expect(
      await harness.refused('DeleteUserPoolDomain', { ...strange, UserPoolId: 'eu-west-1_none' }),
    ).toEqual(NONE);
    expect((await describeDomain('dev-orders')).UserPoolId).toBe(one);
  });
});

test('a certificate for a prefix domain is refused', async () => {
  const UserPoolId = await harness.pool();
  await harness.done('CreateUserPoolDomain', { UserPoolId, Domain: 'certified' });
  const refusal = await harness.refused('UpdateUserPoolDomain', {
    UserPoolId,
    Domain: 'certified',
    ...custom(),
  });
  expect(refusal).toEqual(
    invalidParameter('User pool should have a custom domain associated, failed to update the certificate.'),
  );
});
