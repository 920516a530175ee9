import { error, Harness, invalidParameter } from './harness.js';

const read = { ScopeName: 'read', ScopeDescription: 'Read orders' };
const write = { ScopeName: 'write', ScopeDescription: 'Create and change orders' };

const harness = new Harness();
const server = (UserPoolId: string) => ({ UserPoolId, Identifier: 'https://api.example.com/orders' });

test('is created, described, changed and deleted', async () => {
  const named = server(await harness.pool());
  const created = { ResourceServer: { ...named, Name: 'orders', Scopes: [read, write] } };
  expect(
    await harness.done('CreateResourceServer', { ...named, Name: 'orders', Scopes: [read, write] }),
  ).toEqual(created);
  expect(await harness.done('DescribeResourceServer', named)).toEqual(created);

  const updated = { ResourceServer: { ...named, Name: 'renamed', Scopes: [write] } };
  expect(await harness.done('UpdateResourceServer', { ...named, Name: 'renamed', Scopes: [write] })).toEqual(
    updated,
  );
  expect(await harness.done('DescribeResourceServer', named)).toEqual(updated);

  expect((await harness.call('DeleteResourceServer', named)).text).toBe('');
  expect(await harness.refused('DescribeResourceServer', named)).toEqual(missing(named));
});

test('an update without scopes removes them', async () => {
  const named = server(await harness.pool());
  await harness.done('CreateResourceServer', { ...named, Name: 'orders', Scopes: [read] });
  await harness.done('UpdateResourceServer', { ...named, Name: 'orders' });
  expect((await harness.done('DescribeResourceServer', named)).ResourceServer.Scopes).toEqual([]);
});

test('a scope can go while a client still has it', async () => {
  const UserPoolId = await harness.poolWithScopes();
  const { id: ClientId } = await harness.machineClient(UserPoolId);
  await harness.done('UpdateResourceServer', {
    UserPoolId,
    Identifier: 'orders',
    Name: 'orders',
    Scopes: [read],
  });
  const { UserPoolClient } = await harness.done('DescribeUserPoolClient', { UserPoolId, ClientId });
  expect(UserPoolClient.AllowedOAuthScopes).toEqual(['orders/write', 'orders/read']);
});

test('a pool has room for 25', async () => {
  const UserPoolId = await harness.pool();
  const create = (index: number) => ({ UserPoolId, Identifier: `api-${index}`, Name: 'api' });
  for (let index = 1; index <= 25; index++) await harness.done('CreateResourceServer', create(index));
  expect(await harness.refused('CreateResourceServer', create(26))).toEqual(
    error('LimitExceededException', 'The limit of 25 resource servers per user pool has been reached.'),
  );
});

test('an identifier and a scope cannot be taken twice', async () => {
  const named = { ...server(await harness.pool()), Name: 'orders' };
  expect(await harness.refused('CreateResourceServer', { ...named, Scopes: [read, read] })).toEqual(
    invalidParameter('Scope read is given more than once.'),
  );
  await harness.done('CreateResourceServer', named);
  expect(await harness.refused('CreateResourceServer', named)).toEqual(
    invalidParameter(`${named.Identifier} already exists in user pool ${named.UserPoolId}.`),
  );
  expect(await harness.refused('UpdateResourceServer', { ...named, Scopes: [read, read] })).toEqual(
    invalidParameter('Scope read is given more than once.'),
  );
});

test('an unknown one is refused', async () => {
  const named = server(await harness.pool());
  for (const action of ['DescribeResourceServer', 'UpdateResourceServer', 'DeleteResourceServer'])
    expect(await harness.refused(action, { ...named, Name: 'orders' })).toEqual(missing(named));
});

const missing = ({ UserPoolId, Identifier }: ReturnType<typeof server>): object =>
  error(
    'ResourceNotFoundException',
    `Resource server ${Identifier} does not exist in user pool ${UserPoolId}.`,
  );
