import { ACCOUNT, commonRefusal, Harness, notFound, refusal, REGION, token } from './harness.js';

const harness = new Harness();
const tokenMissing = refusal(
  'InvalidRequestException',
  'You must provide a ClientRequestToken value. We recommend a UUID-type value.',
);

describe('CreateSecret', () => {
  test('answers ARN, name and the version that the value became', async () => {
    const body = await harness.done('CreateSecret', {
      Name: 'dev/orders/nightly-report',
      SecretString: 'value',
      ClientRequestToken: token(1),
    });
    expect(body).toEqual({
      ARN: expect.stringMatching(
        `^arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:dev/orders/nightly-report-[A-Za-z0-9]{6}$`,
      ) as string,
      Name: 'dev/orders/nightly-report',
      VersionId: token(1),
    });
  });

  test('without a value makes no version', async () => {
    const body = await harness.done('CreateSecret', { Name: 'empty', ClientRequestToken: token(1) });
    expect(Object.keys(body)).toEqual(['ARN', 'Name']);
    expect(await harness.done('DescribeSecret', { SecretId: 'empty' })).toEqual({
      ...body,
      CreatedDate: harness.seconds,
      LastChangedDate: harness.seconds,
    });
    expect(await harness.refused('GetSecretValue', { SecretId: 'empty' })).toEqual(
      refusal(
        'ResourceNotFoundException',
        "Secrets Manager can't find the specified secret value for staging label: AWSCURRENT",
      ),
    );
  });

  test('sent again with the same token and value gives the same answer', async () => {
    const input = { Name: 'repeated', SecretString: 'value', ClientRequestToken: token(1) };
    const first = await harness.done('CreateSecret', input);
    expect(await harness.done('CreateSecret', input)).toEqual(first);
  });

  test.each([['Valid/_+=.@-Name'], ['rds!cluster'], ['a'], ['-'.repeat(512)]])(
    'takes the name %s',
    async (name) => {
      expect(await harness.create(name)).toContain(`:secret:${name}-`);
    },
  );

  test.each([['Inv Name'], [' Name'], ['Inv*Name?'], ['a\\b'], ['ä'], ['a\n'], ['emoji🔑'], ['a:b']])(
    'refuses the name %j',
    async (Name) => {
      expect(await harness.refused('CreateSecret', { Name, ClientRequestToken: token(1) })).toEqual(
        commonRefusal(
          'ValidationException',
          'Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!',
        ),
      );
    },
  );

  describe('refuses', () => {
    const taken = harness.create('taken', { SecretString: 'value', ClientRequestToken: token(7) });

    test.each<[string, object, (arn: string) => object]>([
      ['a request without token', { Name: 'new' }, () => tokenMissing],
      [
        'text and bytes at once',
        { Name: 'new', ClientRequestToken: token(1), SecretString: 'a', SecretBinary: 'YQ==' },
        () =>
          refusal(
            'InvalidParameterException',
            "You can't specify both a binary secret value and a string secret value in the same secret.",
          ),
      ],
      [
        'a name that is taken',
        { Name: 'taken', ClientRequestToken: token(8), SecretString: 'value' },
        () =>
          refusal('ResourceExistsException', 'The operation failed because the secret taken already exists.'),
      ],
      [
        'a name that is taken, without value',
        { Name: 'taken', ClientRequestToken: token(7) },
        () =>
          refusal('ResourceExistsException', 'The operation failed because the secret taken already exists.'),
      ],
      [
        'another value under the same token',
        { Name: 'taken', ClientRequestToken: token(7), SecretString: 'other' },
        (arn) =>
          refusal(
            'ResourceExistsException',
            `You can't use ClientRequestToken ${token(7)} because that value is already in use for a version of secret ${arn}.`,
          ),
      ],
    ])('%s', async (_title, input, expected) => {
      const arn = await taken;
      expect(await harness.refused('CreateSecret', input)).toEqual(expected(arn));
    });
  });
});

describe('DescribeSecret', () => {
  test('tells all but the value', async () => {
    const ARN = await harness.create('described', {
      Description: 'What the nightly report signs in with',
      KmsKeyId: 'alias/orders',
      SecretString: 'classified',
      ClientRequestToken: token(1),
      Tags: [{ Key: 'environment', Value: 'dev' }, { Key: 'owner' }],
    });
    expect(await harness.done('DescribeSecret', { SecretId: 'described' })).toEqual({
      ARN,
      Name: 'described',
      Description: 'What the nightly report signs in with',
      KmsKeyId: 'alias/orders',
      CreatedDate: harness.seconds,
      LastChangedDate: harness.seconds,
      Tags: [
        { Key: 'environment', Value: 'dev' },
        { Key: 'owner', Value: '' },
      ],
      VersionIdsToStages: { [token(1)]: ['AWSCURRENT'] },
    });
  });

  test('has no member for what is empty', async () => {
    await harness.create('bare', { Description: '', KmsKeyId: '', Tags: [] });
    const body = await harness.done('DescribeSecret', { SecretId: 'bare' });
    expect(Object.keys(body).sort()).toEqual(['ARN', 'CreatedDate', 'LastChangedDate', 'Name']);
  });
});

describe('UpdateSecret', () => {
  const update = (SecretId: string, input: object) =>
    harness.done('UpdateSecret', { SecretId, ClientRequestToken: token(99), ...input });

  test('changes only what it names', async () => {
    const ARN = await harness.create('updated', { Description: 'first', KmsKeyId: 'alias/one' });
    const created = harness.seconds;
    harness.wait(1);
    expect(await update('updated', { Description: 'second' })).toEqual({ ARN, Name: 'updated' });
    expect(await harness.done('DescribeSecret', { SecretId: 'updated' })).toEqual({
      ARN,
      Name: 'updated',
      Description: 'second',
      KmsKeyId: 'alias/one',
      CreatedDate: created,
      LastChangedDate: harness.seconds,
    });
    await update('updated', { KmsKeyId: 'alias/two' });
    expect(await harness.done('DescribeSecret', { SecretId: 'updated' })).toMatchObject({
      Description: 'second',
      KmsKeyId: 'alias/two',
    });
  });

  test('an empty description or key removes it', async () => {
    await harness.create('emptied', { Description: 'first', KmsKeyId: 'alias/one' });
    await update('emptied', { Description: '', KmsKeyId: '' });
    const body = await harness.done('DescribeSecret', { SecretId: 'emptied' });
    expect(body).not.toHaveProperty('Description');
    expect(body).not.toHaveProperty('KmsKeyId');
  });

  test('a value becomes the current version', async () => {
    const ARN = await harness.create('revalued', { SecretString: 'old', ClientRequestToken: token(1) });
    expect(await update('revalued', { SecretString: 'new' })).toEqual({
      ARN,
      Name: 'revalued',
      VersionId: token(99),
    });
    expect(await harness.stages('revalued')).toEqual({
      [token(1)]: ['AWSPREVIOUS'],
      [token(99)]: ['AWSCURRENT'],
    });
  });

  test('sent again it makes no further version; with another value it is refused and changes nothing', async () => {
    const arn = await harness.create('resent', { SecretString: 'old', ClientRequestToken: token(1) });
    await update('resent', { SecretString: 'new' });
    expect(await update('resent', { SecretString: 'new' })).toMatchObject({ VersionId: token(99) });
    const input = { SecretId: 'resent', ClientRequestToken: token(1), Description: 'x', SecretString: 'new' };
    expect(await harness.refused('UpdateSecret', input)).toEqual(
      refusal(
        'ResourceExistsException',
        `You can't use ClientRequestToken ${token(1)} because that value is already in use for a version of secret ${arn}.`,
      ),
    );
    expect(await harness.done('DescribeSecret', { SecretId: 'resent' })).not.toHaveProperty('Description');
    expect(await harness.stages('resent')).toEqual({
      [token(1)]: ['AWSPREVIOUS'],
      [token(99)]: ['AWSCURRENT'],
    });
  });

  test.each([
    ['a request without token', { SecretId: 'unknown', Description: 'x' }, tokenMissing],
    ['an unknown secret', { SecretId: 'unknown', ClientRequestToken: token(1) }, notFound],
  ])('refuses %s', async (_title, input, expected) => {
    expect(await harness.refused('UpdateSecret', input)).toEqual(expected);
  });
});

describe('LastChangedDate', () => {
  const policy = '{"Statement":{"Effect":"Deny","Principal":"*","Action":"*"}}';
  const changes: [string, object][] = [
    ['PutSecretValue', { SecretString: 'second', ClientRequestToken: token(2) }],
    ['UpdateSecret', { Description: 'changed', ClientRequestToken: token(3) }],
    ['UpdateSecretVersionStage', { VersionStage: 'mine', MoveToVersionId: token(1) }],
    ['TagResource', { Tags: [{ Key: 'a', Value: 'b' }] }],
    ['UntagResource', { TagKeys: ['a'] }],
    ['PutResourcePolicy', { ResourcePolicy: policy }],
    ['DeleteResourcePolicy', {}],
  ];
  const reads: [string, object][] = [
    ['DescribeSecret', {}],
    ['GetSecretValue', {}],
    ['GetResourcePolicy', {}],
    ['ListSecretVersionIds', {}],
    ['PutSecretValue', { SecretString: 'first', ClientRequestToken: token(1) }],
  ];

  test.each([
    ...changes.map(([action, input]) => [action, input, 1] as const),
    ...reads.map(([action, input]) => [action, input, 0] as const),
  ])('after %s %j: %i day later', async (action, input, days) => {
    const fresh = new Harness();
    await fresh.create('secret', { SecretString: 'first', ClientRequestToken: token(1) });
    const created = fresh.seconds;
    fresh.wait(1);
    await fresh.done(action, { SecretId: 'secret', ...input });
    expect(await fresh.done('DescribeSecret', { SecretId: 'secret' })).toMatchObject({
      CreatedDate: created,
      LastChangedDate: created + days * 24 * 60 * 60,
    });
  });
});
