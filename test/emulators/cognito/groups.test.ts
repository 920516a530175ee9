import { error, Harness } from './harness.js';

const harness = new Harness();
const ROLE = 'arn:aws:iam::123456789012:role/admins';
let UserPoolId: string;
beforeEach(async () => {
  UserPoolId = await harness.pool();
});

const created = Date.parse('2026-11-21T09:00:00.250Z') / 1000;
const get = async (GroupName: string) => (await harness.done('GetGroup', { UserPoolId, GroupName })).Group;

test('a group is created with all it may have, or with its name alone', async () => {
  const full = { GroupName: 'admins', UserPoolId, Description: 'All', RoleArn: ROLE, Precedence: 0 };
  const times = { CreationDate: created, LastModifiedDate: created };
  expect(await harness.done('CreateGroup', full)).toEqual({ Group: { ...full, ...times } });
  await harness.done('CreateGroup', { UserPoolId, GroupName: 'readers' });
  expect(await get('admins')).toEqual({ ...full, ...times });
  expect(await get('readers')).toEqual({ GroupName: 'readers', UserPoolId, ...times });
});

test('an update changes what it names, and keeps the rest', async () => {
  await harness.done('CreateGroup', { UserPoolId, GroupName: 'admins', Description: 'All', Precedence: 1 });
  await harness.done('UpdateGroup', { UserPoolId, GroupName: 'admins', Precedence: 2 });
  expect(await get('admins')).toMatchObject({ Description: 'All', Precedence: 2 });
});

test('a list has all groups of the pool, by pages', async () => {
  for (const GroupName of ['a', 'b', 'c']) await harness.done('CreateGroup', { UserPoolId, GroupName });
  const first = await harness.done('ListGroups', { UserPoolId, Limit: 2 });
  const rest = await harness.done('ListGroups', { UserPoolId, NextToken: first.NextToken });
  expect(first.Groups).toMatchObject([{ GroupName: 'a' }, { GroupName: 'b' }]);
  expect(rest).toEqual({ Groups: [expect.objectContaining({ GroupName: 'c' }) as unknown] });
});

test('a deleted group is gone', async () => {
  await harness.done('CreateGroup', { UserPoolId, GroupName: 'admins' });
  const { text } = await harness.call('DeleteGroup', { UserPoolId, GroupName: 'admins' });
  expect(text).toBe('');
  expect(await harness.done('ListGroups', { UserPoolId })).toEqual({ Groups: [] });
});

describe('refused', () => {
  test.each(['admins', 'Admins'])('a group %s beside the group admins', async (GroupName) => {
    await harness.done('CreateGroup', { UserPoolId, GroupName: 'admins' });
    expect(await harness.refused('CreateGroup', { UserPoolId, GroupName })).toEqual(
      error('GroupExistsException', 'A group with the name already exists.'),
    );
  });

  test.each(['GetGroup', 'UpdateGroup', 'DeleteGroup'])('%s of an unknown group', async (action) => {
    expect(await harness.refused(action, { UserPoolId, GroupName: 'nobody' })).toEqual(
      error('ResourceNotFoundException', 'Group not found.'),
    );
  });

  test.each(['CreateGroup', 'GetGroup', 'UpdateGroup', 'DeleteGroup', 'ListGroups'])(
    '%s in an unknown pool',
    async (action) => {
      const input = { UserPoolId: 'eu-west-1_none', GroupName: 'admins' };
      expect(await harness.refused(action, input)).toEqual(
        error('ResourceNotFoundException', 'User pool eu-west-1_none does not exist.'),
      );
    },
  );

  const violation = (value: string, at: string, constraint: string) =>
    error(
      'InvalidParameterException',
      `1 validation error detected: Value '${value}' at '${at}' failed to satisfy constraint: ${constraint}`,
    );
  const PATTERN = String.raw`[\p{L}\p{M}\p{S}\p{N}\p{P}]+`;

  test.each([
    [
      'a space in the name',
      { GroupName: 'our admins' },
      violation('our admins', 'groupName', `Member must satisfy regular expression pattern: ${PATTERN}`),
    ],
    [
      'a name of 129 characters',
      { GroupName: 'g'.repeat(129) },
      violation('g'.repeat(129), 'groupName', 'Member must have length less than or equal to 128'),
    ],
    [
      'a description of 2049 characters',
      { Description: 'd'.repeat(2049) },
      violation('d'.repeat(2049), 'description', 'Member must have length less than or equal to 2048'),
    ],
    [
      'a negative precedence',
      { Precedence: -1 },
      violation('-1', 'precedence', 'Member must have value greater than or equal to 0'),
    ],
  ])('%s', async (_title, input, expected) => {
    const answer = await harness.refused('CreateGroup', { UserPoolId, GroupName: 'admins', ...input });
    expect(answer).toEqual(expected);
    expect(await harness.done('ListGroups', { UserPoolId })).toEqual({ Groups: [] });
  });

  test('limits are inclusive', async () => {
    const GroupName = 'g'.repeat(128);
    const input = { UserPoolId, GroupName, Description: 'd'.repeat(2048), Precedence: 2_147_483_647 };
    expect(await harness.done('CreateGroup', input)).toMatchObject({ Group: input });
  });
});
