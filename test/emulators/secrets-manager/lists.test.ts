import { Harness, refusal, token, type Body } from './harness.js';

const invalidToken = refusal('InvalidNextTokenException', 'Invalid NextToken');

describe('ListSecrets', () => {
  const harness = new Harness();
  const ready = (async () => {
    await harness.create('prod/billing', {
      Description: 'Signs Invoices',
      SecretString: 'secret',
      ClientRequestToken: token(1),
      Tags: [{ Key: 'team', Value: 'money' }],
    });
    harness.wait(1);
    await harness.create('dev/orders', {
      Description: 'nightly report',
      Tags: [{ Key: 'Team', Value: 'ops' }],
    });
    harness.wait(1);
    await harness.create('dev/billing', { SecretString: 'x' });
    harness.wait(1);
    await harness.done('GetSecretValue', { SecretId: 'dev/billing' });
    await harness.done('TagResource', { SecretId: 'dev/orders', Tags: [{ Key: 'late', Value: '' }] });
  })();
  const list = async (input: object): Promise<Body> => {
    await ready;
    return harness.done('ListSecrets', input);
  };
  const names = async (input: object) =>
    ((await list(input)).SecretList as { Name: string }[]).map(({ Name }) => Name);

  test('describes each secret, with its labels and without its value', async () => {
    const { SecretList } = await list({ Filters: [{ Key: 'name', Values: ['prod/'] }] });
    const { VersionIdsToStages, ...described } = await harness.done('DescribeSecret', {
      SecretId: 'prod/billing',
    });
    expect(SecretList).toEqual([{ ...described, SecretVersionsToStages: VersionIdsToStages }]);
  });

  test.each([
    [{}, ['prod/billing', 'dev/orders', 'dev/billing']],
    [{ SortOrder: 'desc' }, ['dev/billing', 'dev/orders', 'prod/billing']],
    [{ SortBy: 'name' }, ['dev/billing', 'dev/orders', 'prod/billing']],
    [{ SortBy: 'last-changed-date', SortOrder: 'desc' }, ['dev/orders', 'dev/billing', 'prod/billing']],
    [{ SortBy: 'last-accessed-date' }, ['prod/billing', 'dev/orders', 'dev/billing']],
  ])('sorts by %j', async (input, expected) => {
    expect(await names(input)).toEqual(expected);
  });

  test.each<[string, object[], string[]]>([
    ['the beginning of the name', [{ Key: 'name', Values: ['dev/'] }], ['dev/orders', 'dev/billing']],
    ['the name as it is written', [{ Key: 'name', Values: ['DEV/'] }], []],
    ['any of the values', [{ Key: 'name', Values: ['dev/o', 'prod'] }], ['prod/billing', 'dev/orders']],
    [
      'all filters',
      [
        { Key: 'name', Values: ['dev/'] },
        { Key: 'description', Values: ['nightly'] },
      ],
      ['dev/orders'],
    ],
    ['what a value does not match', [{ Key: 'name', Values: ['!dev/'] }], ['prod/billing']],
    ['the description in any case', [{ Key: 'description', Values: ['signs i'] }], ['prod/billing']],
    ['a tag’s key', [{ Key: 'tag-key', Values: ['tea'] }], ['prod/billing']],
    ['a tag’s value', [{ Key: 'tag-value', Values: ['op'] }], ['dev/orders']],
    ['words of anything', [{ Key: 'all', Values: ['BILL money'] }], ['prod/billing']],
    ['every word of it', [{ Key: 'all', Values: ['billing nothing'] }], []],
    ['the region of a replica', [{ Key: 'primary-region', Values: ['us-east-1'] }], []],
    ['the service that owns it', [{ Key: 'owning-service', Values: ['rds'] }], []],
  ])('filters by %s', async (_title, Filters, expected) => {
    expect(await names({ Filters })).toEqual(expected);
  });

  test('comes in pages', async () => {
    const first = await list({ MaxResults: 2 });
    expect(first.SecretList).toHaveLength(2);
    const second = await list({ MaxResults: 2, NextToken: first.NextToken });
    expect(second).toMatchObject({ SecretList: [{ Name: 'dev/billing' }] });
    expect(second).not.toHaveProperty('NextToken');
  });

  test.each([['nonsense'], [Buffer.from('-1').toString('base64')], [Buffer.from('0').toString('base64')]])(
    'refuses the page token %j, which it never gave',
    async (NextToken) => {
      await ready;
      expect(await harness.refused('ListSecrets', { NextToken })).toEqual(invalidToken);
    },
  );
});

describe('ListSecretVersionIds', () => {
  const harness = new Harness();
  const arn = (async () => {
    const created = await harness.create('secret');
    await harness.put('secret', 1);
    await harness.put('secret', 2);
    harness.wait(1);
    await harness.put('secret', 3);
    return created;
  })();
  const version = (number: number, day: string, VersionStages?: string[]) => ({
    VersionId: token(number),
    ...(VersionStages && { VersionStages }),
    CreatedDate: new Date(`2026-11-${day}T09:00:00.250Z`).getTime() / 1000,
    KmsKeyIds: ['DefaultEncryptionKey'],
  });

  test('lists the versions with labels, the oldest first', async () => {
    const ARN = await arn;
    expect(await harness.done('ListSecretVersionIds', { SecretId: 'secret' })).toEqual({
      ARN,
      Name: 'secret',
      Versions: [version(2, '21', ['AWSPREVIOUS']), version(3, '22', ['AWSCURRENT'])],
    });
  });

  test('lists deprecated versions on request', async () => {
    const SecretId = await arn;
    const { Versions } = await harness.done('ListSecretVersionIds', { SecretId, IncludeDeprecated: true });
    expect(Versions).toEqual([
      version(1, '21'),
      version(2, '21', ['AWSPREVIOUS']),
      version(3, '22', ['AWSCURRENT']),
    ]);
  });

  test('comes in pages', async () => {
    const SecretId = await arn;
    const first = await harness.done('ListSecretVersionIds', { SecretId, MaxResults: 1 });
    expect(first).toMatchObject({ Versions: [{ VersionId: token(2) }] });
    const { NextToken } = first;
    const second = await harness.done('ListSecretVersionIds', { SecretId, MaxResults: 1, NextToken });
    expect(second).toMatchObject({ Versions: [{ VersionId: token(3) }] });
    expect(second).not.toHaveProperty('NextToken');
    expect(await harness.refused('ListSecretVersionIds', { SecretId, NextToken: 'x' })).toEqual(invalidToken);
  });

  test('names the secret’s own key', async () => {
    await harness.create('own-key', { KmsKeyId: 'alias/own', SecretString: 'x' });
    expect(await harness.done('ListSecretVersionIds', { SecretId: 'own-key' })).toMatchObject({
      Versions: [{ KmsKeyIds: ['alias/own'] }],
    });
  });
});
