import fc from 'fast-check';
import { commonRefusal, Harness, token } from './harness.js';

const harness = new Harness();

/** A member of the model: its limits, restated from the API reference and not taken from the code. */
interface Member {
  readonly action: string;
  readonly rest: object;
  /** Puts a value of some length into the input. */
  readonly place: (text: string) => object;
  /** Where a violation says that it stands. */
  readonly path: string;
  readonly min: number;
  readonly max: number;
  /** Whether the value is kept out of the error. */
  readonly sensitive?: true;
}

const secret = { SecretId: 'unknown' };
const stage = { ...secret, VersionStage: 'AWSPENDING' };
const put = { ...secret, ClientRequestToken: token(1) };
const create = { Name: 'new', ClientRequestToken: token(1) };
const members: Member[] = [
  text('CreateSecret', create, 'Name', 1, 512),
  text('CreateSecret', create, 'ClientRequestToken', 32, 64),
  text('CreateSecret', create, 'Description', 0, 2048),
  text('CreateSecret', create, 'KmsKeyId', 0, 2048),
  { ...text('CreateSecret', create, 'SecretString', 1, 65_536), sensitive: true },
  { ...tagMember('Key', 1, 128), place: (Key) => ({ Tags: [{ Key, Value: '' }] }) },
  { ...tagMember('Value', 0, 256), place: (Value) => ({ Tags: [{ Key: 'a', Value }] }) },
  text('DescribeSecret', {}, 'SecretId', 1, 2048),
  text('GetSecretValue', secret, 'VersionId', 32, 64),
  text('GetSecretValue', secret, 'VersionStage', 1, 256),
  { ...text('PutSecretValue', put, 'SecretString', 1, 65_536), sensitive: true },
  {
    ...text('PutSecretValue', put, 'SecretBinary', 1, 65_536),
    place: (bytes) => ({ SecretBinary: Buffer.from(bytes).toString('base64') }),
    sensitive: true,
  },
  text('UpdateSecretVersionStage', secret, 'VersionStage', 1, 256),
  text('UpdateSecretVersionStage', stage, 'MoveToVersionId', 32, 64),
  text('UpdateSecretVersionStage', stage, 'RemoveFromVersionId', 32, 64),
  text('PutResourcePolicy', secret, 'ResourcePolicy', 1, 20_480),
  text('ListSecrets', {}, 'NextToken', 1, 4096),
];

describe.each(members)('$action $path', ({ action, rest, place, path, min, max, sensitive }) => {
  const answerTo = async (length: number) =>
    (await harness.call(action, { ...rest, ...place('a'.repeat(length)) })).body;
  const violation = (length: number, constraint: string) =>
    commonRefusal(
      'ValidationException',
      `1 validation error detected: Value${sensitive ? '' : ` '${'a'.repeat(length)}'`} at '${path}' failed to satisfy ` +
        `constraint: Member must have length ${constraint}`,
    );

  test(`has ${min} to ${max} characters`, async () => {
    for (const length of [min, min + 1, max - 1, max])
      expect((await answerTo(length)).__type).not.toBe('ValidationException');
    expect(await answerTo(max + 1)).toEqual(violation(max + 1, `less than or equal to ${max}`));
    if (min > 0)
      expect(await answerTo(min - 1)).toEqual(violation(min - 1, `greater than or equal to ${min}`));
  });
});

test('every length within the limits is accepted, every other refused', async () => {
  const around = (min: number, max: number) =>
    fc.oneof(
      fc.integer({ min: Math.max(0, min - 3), max: min + 3 }),
      fc.integer({ min: max - 3, max: max + 3 }),
    );
  const short = members.filter(({ max }) => max <= 512);
  const cases = fc
    .constantFrom(...short)
    .chain((member) => around(member.min, member.max).map((length) => ({ member, length })));
  await fc.assert(
    fc.asyncProperty(cases, async ({ member: { action, rest, place, min, max }, length }) => {
      const { body } = await new Harness().call(action, { ...rest, ...place('a'.repeat(length)) });
      expect(body.__type === 'ValidationException').toBe(length < min || length > max);
    }),
    { numRuns: 200 },
  );
});

describe('numbers and lists', () => {
  const listOf = (length: number, item: unknown = 'a') => Array.from({ length }, () => item);
  const cases: [string, string, (count: number) => object, number, number][] = [
    ['ListSecrets', 'MaxResults', (MaxResults) => ({ MaxResults }), 1, 100],
    ['ListSecretVersionIds', 'MaxResults', (MaxResults) => ({ ...secret, MaxResults }), 1, 100],
    [
      'PutSecretValue',
      'VersionStages',
      (n) => ({ ...put, SecretString: 'a', VersionStages: listOf(n) }),
      1,
      20,
    ],
    ['ListSecrets', 'Filters', (n) => ({ Filters: listOf(n, { Key: 'name', Values: ['a'] }) }), 0, 10],
    ['ListSecrets', 'Values', (n) => ({ Filters: [{ Key: 'name', Values: listOf(n) }] }), 1, 10],
  ];

  test.each(cases)('%s %s', async (action, _member, input, min, max) => {
    const typeOf = async (count: number) => (await harness.call(action, input(count))).body.__type;
    for (const count of [min, max]) expect(await typeOf(count)).not.toBe('ValidationException');
    expect(await typeOf(max + 1)).toBe('ValidationException');
    if (min > 0) expect(await typeOf(min - 1)).toBe('ValidationException');
  });
});

describe('what must be there', () => {
  test.each([
    ['CreateSecret', {}, 'name'],
    ['DescribeSecret', {}, 'secretId'],
    ['PutResourcePolicy', secret, 'resourcePolicy'],
    ['TagResource', secret, 'tags'],
    ['UntagResource', secret, 'tagKeys'],
    ['UpdateSecretVersionStage', secret, 'versionStage'],
  ])('%s %j lacks %s', async (action, input, path) => {
    expect(await harness.refused(action, input)).toEqual(
      commonRefusal(
        'ValidationException',
        `1 validation error detected: Value null at '${path}' failed to satisfy constraint: Member must not be null`,
      ),
    );
  });
});

test('all violations are told at once, and a value is not among what is quoted', async () => {
  const body = await harness.refused('PutSecretValue', {
    SecretId: '',
    ClientRequestToken: 'short',
    SecretString: 'classified'.repeat(10_000),
  });
  expect(body).toEqual(
    commonRefusal(
      'ValidationException',
      "3 validation errors detected: Value '' at 'secretId' failed to satisfy constraint: " +
        "Member must have length greater than or equal to 1; Value 'short' at 'clientRequestToken' failed to satisfy " +
        "constraint: Member must have length greater than or equal to 32; Value at 'secretString' failed to satisfy " +
        'constraint: Member must have length less than or equal to 65536',
    ),
  );
});

test.each([
  ['Key', { Filters: [{ Key: 'color', Values: ['a'] }] }],
  ['Values', { Filters: [{ Key: 'name', Values: ['what?'] }] }],
  ['SortBy', { SortBy: 'size' }],
  ['SortOrder', { SortOrder: 'up' }],
])('ListSecrets refuses another %s', async (_member, input) => {
  expect((await harness.refused('ListSecrets', input)).__type).toBe('ValidationException');
});

function text(action: string, rest: object, member: string, min: number, max: number): Member {
  const path = member.charAt(0).toLowerCase() + member.slice(1);
  return { action, rest, place: (value) => ({ [member]: value }), path, min, max };
}

function tagMember(member: string, min: number, max: number): Omit<Member, 'place'> {
  return { action: 'CreateSecret', rest: create, path: `tags.1.member.${member.toLowerCase()}`, min, max };
}
