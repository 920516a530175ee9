import { error, Harness, REGION } from './harness.js';

const harness = new Harness();
const arnOf = (poolId: string, account = harness.identity.accountId) =>
  `arn:aws:cognito-idp:${REGION}:${account}:userpool/${poolId}`;

test('tags are added, replaced, removed and listed, also in the pool’s description', async () => {
  const UserPoolId = await harness.pool({ UserPoolTags: { environment: 'dev', owner: 'one' } });
  const ResourceArn = arnOf(UserPoolId);
  expect(await harness.done('TagResource', { ResourceArn, Tags: { owner: 'two', cost: '' } })).toEqual({});
  expect(
    await harness.done('UntagResource', { ResourceArn, TagKeys: ['environment', 'never-there'] }),
  ).toEqual({});
  const Tags = { owner: 'two', cost: '' };
  expect(await harness.done('ListTagsForResource', { ResourceArn })).toEqual({ Tags });
  expect((await harness.done('DescribeUserPool', { UserPoolId })).UserPool.UserPoolTags).toEqual(Tags);
});

test('a pool has room for 50', async () => {
  const ResourceArn = arnOf(await harness.pool());
  const Tags = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`tag${index}`, 'x']));
  await harness.done('TagResource', { ResourceArn, Tags });
  expect(await harness.refused('TagResource', { ResourceArn, Tags: { another: 'x' } })).toEqual(
    error('LimitExceededException', 'The limit of 50 tags per user pool has been reached.'),
  );
  await harness.done('TagResource', { ResourceArn, Tags: { tag0: 'changed' } });
});

describe('an ARN that names no pool is refused', () => {
  const pool = harness.pool();
  test.each([
    ['of another account', async () => arnOf(await pool, '000000000000')],
    ['of an unknown pool', async () => arnOf(`${REGION}_unknown00`)],
    ['of another kind', async () => `arn:aws:cognito-idp:${REGION}:123456789012:identitypool/x`],
  ])('%s', async (_title, arn) => {
    const ResourceArn = await arn();
    const inputs: [string, object][] = [
      ['TagResource', { Tags: { a: 'b' } }],
      ['UntagResource', { TagKeys: ['a'] }],
      ['ListTagsForResource', {}],
    ];
    for (const [action, input] of inputs) {
      expect(await harness.refused(action, { ResourceArn, ...input })).toEqual(
        error('ResourceNotFoundException', `Resource ${ResourceArn} does not exist.`),
      );
    }
  });
});
