import { Harness, notFound, refusal, token } from './harness.js';

const harness = new Harness();
let names = 0;

/** A secret with versions 1 (AWSPREVIOUS) and 2 (AWSCURRENT), and 3 with the labels given. */
async function rotating(labels: readonly string[] = ['AWSPENDING']): Promise<string> {
  const name = `rotating-${names++}`;
  await harness.create(name);
  await harness.put(name, 1);
  await harness.put(name, 2);
  await harness.put(name, 3, { VersionStages: labels });
  return name;
}

const move = (SecretId: string, VersionStage: string, from?: number, to?: number) =>
  harness.call('UpdateSecretVersionStage', {
    SecretId,
    VersionStage,
    ...(from !== undefined && { RemoveFromVersionId: token(from) }),
    ...(to !== undefined && { MoveToVersionId: token(to) }),
  });

describe('PutSecretValue', () => {
  test('moves AWSCURRENT to the new version, and AWSPREVIOUS to the one before', async () => {
    await harness.create('put');
    await harness.put('put', 1);
    expect(await harness.stages('put')).toEqual({ [token(1)]: ['AWSCURRENT'] });
    await harness.put('put', 2);
    expect(await harness.stages('put')).toEqual({
      [token(1)]: ['AWSPREVIOUS'],
      [token(2)]: ['AWSCURRENT'],
    });
    await harness.put('put', 3);
    expect(await harness.stages('put')).toEqual({
      [token(2)]: ['AWSPREVIOUS'],
      [token(3)]: ['AWSCURRENT'],
    });
  });

  test('with other labels leaves AWSCURRENT where it is', async () => {
    expect(await harness.stages(await rotating(['AWSPENDING', 'mine']))).toEqual({
      [token(1)]: ['AWSPREVIOUS'],
      [token(2)]: ['AWSCURRENT'],
      [token(3)]: ['AWSPENDING', 'mine'],
    });
  });

  test('takes its labels from the versions that had them', async () => {
    const name = await rotating(['one', 'two', 'three']);
    await harness.put(name, 4, { VersionStages: ['four', 'one', 'two'] });
    expect(await harness.stages(name)).toMatchObject({
      [token(3)]: ['three'],
      [token(4)]: ['four', 'one', 'two'],
    });
  });

  test('makes the first version current, whatever labels it asks for', async () => {
    await harness.create('first');
    expect(await harness.put('first', 1, { VersionStages: ['AWSPENDING'] })).toMatchObject({
      VersionStages: ['AWSCURRENT', 'AWSPENDING'],
    });
  });

  test('puts AWSPREVIOUS where AWSCURRENT was, even if the request wants it elsewhere', async () => {
    const name = await rotating(['AWSPREVIOUS', 'AWSCURRENT']);
    expect(await harness.stages(name)).toEqual({ [token(2)]: ['AWSPREVIOUS'], [token(3)]: ['AWSCURRENT'] });
  });
});

describe('UpdateSecretVersionStage', () => {
  test('ends a rotation: AWSCURRENT moves to the pending version', async () => {
    const name = await rotating();
    const { ARN } = await harness.done('DescribeSecret', { SecretId: name });
    expect((await move(name, 'AWSCURRENT', 2, 3)).body).toEqual({ ARN, Name: name });
    expect(await harness.stages(name)).toEqual({
      [token(2)]: ['AWSPREVIOUS'],
      [token(3)]: ['AWSCURRENT', 'AWSPENDING'],
    });
    await move(name, 'AWSPENDING', 3);
    expect((await harness.stages(name))[token(3)]).toEqual(['AWSCURRENT']);
  });

  test('goes back: AWSCURRENT and AWSPREVIOUS change places', async () => {
    const name = await rotating();
    await move(name, 'AWSCURRENT', 2, 1);
    expect(await harness.stages(name)).toEqual({
      [token(1)]: ['AWSCURRENT'],
      [token(2)]: ['AWSPREVIOUS'],
      [token(3)]: ['AWSPENDING'],
    });
  });

  test('attaches a label that no version has, and leaves the others alone', async () => {
    const name = await rotating();
    await move(name, 'mine', undefined, 1);
    expect(await harness.stages(name)).toEqual({
      [token(1)]: ['AWSPREVIOUS', 'mine'],
      [token(2)]: ['AWSCURRENT'],
      [token(3)]: ['AWSPENDING'],
    });
  });

  test('attaching a label where it is changes nothing', async () => {
    const name = await rotating();
    const before = await harness.stages(name);
    expect((await move(name, 'AWSCURRENT', undefined, 2)).status).toBe(200);
    expect((await move(name, 'AWSCURRENT', 2, 2)).status).toBe(200);
    expect(await harness.stages(name)).toEqual(before);
  });

  test('a version that loses its last label is deprecated', async () => {
    const name = await rotating();
    await move(name, 'AWSPENDING', 3);
    expect(Object.keys(await harness.stages(name)).sort()).toEqual([token(1), token(2)]);
    expect(await harness.done('GetSecretValue', { SecretId: name, VersionId: token(3) })).toMatchObject({
      SecretString: 'value 3',
    });
  });

  const invalid = (message: string) => refusal('InvalidParameterException', message);
  interface Refused {
    readonly label: string;
    readonly from?: number;
    readonly to?: number;
  }
  test.each<[string, Refused, object]>([
    [
      'a move that does not say from where',
      { label: 'AWSCURRENT', to: 3 },
      invalid(
        `The parameter RemoveFromVersionId can't be empty. Staging label AWSCURRENT is currently attached to version ${token(2)}, ` +
          'so you must explicitly reference that version in RemoveFromVersionId.',
      ),
    ],
    [
      'a move from another version than the label has',
      { label: 'AWSCURRENT', from: 1, to: 3 },
      invalid(`Staging label AWSCURRENT is not attached to version ${token(1)}.`),
    ],
    [
      'the removal of a label that is not there',
      { label: 'mine', from: 1 },
      invalid(`Staging label mine is not attached to version ${token(1)}.`),
    ],
    [
      'the removal of AWSCURRENT',
      { label: 'AWSCURRENT', from: 2 },
      invalid(
        "You can only move staging label AWSCURRENT to a different secret version. It can't be completely removed.",
      ),
    ],
    [
      'neither from nor to',
      { label: 'AWSCURRENT' },
      invalid('You must provide RemoveFromVersionId, MoveToVersionId, or both.'),
    ],
    [
      'an unknown target',
      { label: 'AWSCURRENT', from: 2, to: 404 },
      invalid(`Not a valid version: ${token(404)}`),
    ],
    [
      'an unknown source',
      { label: 'AWSCURRENT', from: 404, to: 3 },
      invalid(`Not a valid version: ${token(404)}`),
    ],
  ])('refuses %s, and changes nothing', async (_title, { label, from, to }, expected) => {
    const name = await rotating();
    const before = await harness.done('DescribeSecret', { SecretId: name });
    const { status, body } = await move(name, label, from, to);
    expect({ status, body }).toEqual({ status: 400, body: expected });
    expect(await harness.done('DescribeSecret', { SecretId: name })).toEqual(before);
  });

  test('refuses an unknown secret', async () => {
    expect((await move('unknown', 'AWSCURRENT', 1, 2)).body).toEqual(notFound);
  });
});

describe('a secret has room for 20 labels', () => {
  const limit = refusal(
    'LimitExceededException',
    "You can't attach more than 20 staging labels to the versions of a secret.",
  );
  const labels = (count: number) => Array.from({ length: count }, (_, index) => `label-${index}`);

  test('in UpdateSecretVersionStage', async () => {
    const name = await rotating(labels(18));
    expect((await move(name, 'one-too-many', undefined, 1)).body).toEqual(limit);
    expect((await move(name, 'label-0', 3, 1)).status).toBe(200);
  });

  test('in PutSecretValue, which then makes no version', async () => {
    const name = await rotating(labels(18));
    const input = {
      SecretId: name,
      SecretString: 'x',
      ClientRequestToken: token(4),
      VersionStages: ['more'],
    };
    expect(await harness.refused('PutSecretValue', input)).toEqual(limit);
    const { Versions } = await harness.done('ListSecretVersionIds', {
      SecretId: name,
      IncludeDeprecated: true,
    });
    expect(Versions).toHaveLength(3);
    expect((await harness.put(name, 4)).VersionStages).toEqual(['AWSCURRENT']);
  });
});
