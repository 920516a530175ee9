import { Harness, notFound, refusal, token } from './harness.js';

const harness = new Harness();
const get = (SecretId: string, input: object = {}) => harness.done('GetSecretValue', { SecretId, ...input });

describe('GetSecretValue', () => {
  test('answers the current text, and where it stands', async () => {
    const ARN = await harness.create('text', { SecretString: '{"a":"ä🔑"}', ClientRequestToken: token(1) });
    expect(await get('text')).toEqual({
      ARN,
      Name: 'text',
      VersionId: token(1),
      SecretString: '{"a":"ä🔑"}',
      VersionStages: ['AWSCURRENT'],
      CreatedDate: harness.seconds,
    });
  });

  test('answers bytes in base64', async () => {
    await harness.create('bytes', { SecretBinary: 'AAEC/w==' });
    const body = await get('bytes');
    expect(body.SecretBinary).toBe('AAEC/w==');
    expect(body).not.toHaveProperty('SecretString');
  });

  test('finds versions by label, by id, and by both', async () => {
    await harness.create('versions', { SecretString: 'one', ClientRequestToken: token(1) });
    await harness.put('versions', 2, { SecretString: 'two' });
    await harness.put('versions', 3, { SecretString: 'three', VersionStages: ['AWSPENDING'] });
    const value = async (input: object) => (await get('versions', input)).SecretString;
    expect(await value({})).toBe('two');
    expect(await value({ VersionStage: 'AWSCURRENT' })).toBe('two');
    expect(await value({ VersionStage: 'AWSPREVIOUS' })).toBe('one');
    expect(await value({ VersionStage: 'AWSPENDING' })).toBe('three');
    expect(await value({ VersionId: token(1) })).toBe('one');
    expect(await value({ VersionId: token(1), VersionStage: 'AWSPREVIOUS' })).toBe('one');
  });

  test('finds a version without labels by its id only', async () => {
    await harness.create('deprecated', { SecretString: 'one', ClientRequestToken: token(1) });
    await harness.put('deprecated', 2);
    await harness.put('deprecated', 3);
    const body = await get('deprecated', { VersionId: token(1) });
    expect(body.SecretString).toBe('one');
    expect(body).not.toHaveProperty('VersionStages');
  });

  test.each([
    [
      'a label that no version has',
      { VersionStage: 'AWSPENDING' },
      refusal(
        'ResourceNotFoundException',
        "Secrets Manager can't find the specified secret value for staging label: AWSPENDING",
      ),
    ],
    [
      'an unknown version',
      { VersionId: token(404) },
      refusal(
        'ResourceNotFoundException',
        `Secrets Manager can't find the specified secret value for VersionId: ${token(404)}`,
      ),
    ],
    [
      'an unknown version with a label',
      { VersionId: token(404), VersionStage: 'AWSCURRENT' },
      refusal(
        'ResourceNotFoundException',
        `Secrets Manager can't find the specified secret value for VersionId: ${token(404)}`,
      ),
    ],
    [
      'a label of another version',
      { VersionId: token(1), VersionStage: 'AWSCURRENT' },
      refusal(
        'InvalidRequestException',
        'You provided a VersionStage that is not associated to the provided VersionId.',
      ),
    ],
  ])('refuses %s', async (title, input, expected) => {
    const name = title.replaceAll(' ', '-');
    await harness.create(name, { SecretString: 'one', ClientRequestToken: token(1) });
    await harness.put(name, 2);
    expect(await harness.refused('GetSecretValue', { SecretId: name, ...input })).toEqual(expected);
  });

  test('leaves the day, and not the time, of the last access', async () => {
    await harness.create('accessed', { SecretString: 'one', ClientRequestToken: token(1) });
    expect(await harness.done('DescribeSecret', { SecretId: 'accessed' })).not.toHaveProperty(
      'LastAccessedDate',
    );
    await get('accessed');
    const midnight = new Date('2026-11-21T00:00:00Z').getTime() / 1000;
    expect(await harness.done('DescribeSecret', { SecretId: 'accessed' })).toMatchObject({
      LastAccessedDate: midnight,
    });
    await harness.put('accessed', 2);
    const { Versions } = await harness.done('ListSecretVersionIds', { SecretId: 'accessed' });
    expect(Versions).toEqual([
      expect.objectContaining({ VersionId: token(1), LastAccessedDate: midnight }),
      expect.not.objectContaining({ LastAccessedDate: expect.anything() as number }),
    ]);
  });
});

describe('PutSecretValue', () => {
  test('answers the new version and its labels', async () => {
    const ARN = await harness.create('put');
    expect(await harness.put('put', 1)).toEqual({
      ARN,
      Name: 'put',
      VersionId: token(1),
      VersionStages: ['AWSCURRENT'],
    });
  });

  test('sent again does nothing, also when the labels have moved on since', async () => {
    await harness.create('put-again');
    await harness.put('put-again', 1);
    await harness.put('put-again', 2);
    const before = await harness.stages('put-again');
    expect(await harness.put('put-again', 1)).toMatchObject({
      VersionId: token(1),
      VersionStages: ['AWSPREVIOUS'],
    });
    expect(await harness.stages('put-again')).toEqual(before);
  });

  test.each([
    ['other text', { SecretString: 'other' }],
    ['the same as bytes', { SecretString: undefined, SecretBinary: 'dmFsdWUgMQ==' }],
  ])('refuses %s under a token that is used', async (title, input) => {
    const name = title.replaceAll(' ', '-');
    const arn = await harness.create(name);
    await harness.put(name, 1);
    expect(
      await harness.refused('PutSecretValue', { SecretId: name, ClientRequestToken: token(1), ...input }),
    ).toEqual(
      refusal(
        'ResourceExistsException',
        `You can't use ClientRequestToken ${token(1)} because that value is already in use for a version of secret ${arn}.`,
      ),
    );
    expect((await get(name)).SecretString).toBe('value 1');
  });

  test.each([
    [
      'a request without token',
      { SecretId: 'put', SecretString: 'a' },
      refusal(
        'InvalidRequestException',
        'You must provide a ClientRequestToken value. We recommend a UUID-type value.',
      ),
    ],
    [
      'a request without value',
      { SecretId: 'put', ClientRequestToken: token(9) },
      refusal('InvalidRequestException', 'You must provide either SecretString or SecretBinary.'),
    ],
    [
      'text and bytes at once',
      { SecretId: 'put', ClientRequestToken: token(9), SecretString: 'a', SecretBinary: 'YQ==' },
      refusal(
        'InvalidParameterException',
        "You can't specify both a binary secret value and a string secret value in the same secret.",
      ),
    ],
    ['an unknown secret', { SecretId: 'unknown', ClientRequestToken: token(9), SecretString: 'a' }, notFound],
  ])('refuses %s', async (_title, input, expected) => {
    expect(await harness.refused('PutSecretValue', input)).toEqual(expected);
  });
});
