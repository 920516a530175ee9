import { error, Harness, invalidParameter, REGION } from './harness.js';

const harness = new Harness();

describe('deleting a pool', () => {
  test('takes its clients and resource servers with it', async () => {
    const UserPoolId = await harness.pool();
    await harness.done('CreateResourceServer', { UserPoolId, Identifier: 'orders', Name: 'orders' });
    await harness.done('CreateUserPoolClient', { UserPoolId, ClientName: 'app' });
    await harness.done('DeleteUserPool', { UserPoolId });
    expect(await harness.refused('DescribeUserPool', { UserPoolId })).toEqual(
      error('ResourceNotFoundException', `User pool ${UserPoolId} does not exist.`),
    );
  });

  test('is refused while it is protected', async () => {
    const UserPoolId = await harness.pool({ DeletionProtection: 'ACTIVE' });
    expect(await harness.refused('DeleteUserPool', { UserPoolId })).toEqual(
      invalidParameter(
        'The user pool cannot be deleted because deletion protection is activated. ' +
          'Deletion protection must be inactivated first.',
      ),
    );
    await harness.done('UpdateUserPool', { UserPoolId, DeletionProtection: 'INACTIVE' });
    await harness.done('DeleteUserPool', { UserPoolId });
  });

  test('is refused while it has a domain', async () => {
    const UserPoolId = await harness.pool();
    const domain = { UserPoolId, Domain: 'to-be-deleted' };
    await harness.done('CreateUserPoolDomain', domain);
    expect(await harness.refused('DeleteUserPool', { UserPoolId })).toEqual(
      invalidParameter(
        'User pool cannot be deleted. It has a domain configured that should be deleted first.',
      ),
    );
    await harness.done('DeleteUserPoolDomain', domain);
    await harness.done('DeleteUserPool', { UserPoolId });
  });

  test('does not wait for its keys, and survives that they cannot be made', async () => {
    const failing = new Harness(() => Promise.reject(new Error('no entropy')));
    const UserPoolId = await failing.pool();
    await failing.done('DeleteUserPool', { UserPoolId });
    expect(failing.service.snapshot()).toEqual({ pools: {} });
  });
});

test('every action that names a pool refuses an unknown one', async () => {
  const UserPoolId = `${REGION}_unknown00`;
  const actions: [string, object][] = [
    ['DescribeUserPool', {}],
    ['UpdateUserPool', {}],
    ['DeleteUserPool', {}],
    ['GetUserPoolMfaConfig', {}],
    ['SetUserPoolMfaConfig', {}],
    ['AddCustomAttributes', { CustomAttributes: [{ Name: 'team' }] }],
    ['CreateUserPoolDomain', { Domain: 'dev-orders' }],
    ['CreateResourceServer', { Identifier: 'orders', Name: 'orders' }],
    ['DescribeResourceServer', { Identifier: 'orders' }],
    ['UpdateResourceServer', { Identifier: 'orders', Name: 'orders' }],
    ['DeleteResourceServer', { Identifier: 'orders' }],
    ['ListResourceServers', {}],
    ['CreateUserPoolClient', { ClientName: 'app' }],
    ['DescribeUserPoolClient', { ClientId: 'app' }],
    ['UpdateUserPoolClient', { ClientId: 'app' }],
    ['DeleteUserPoolClient', { ClientId: 'app' }],
    ['ListUserPoolClients', {}],
  ];
  const answers = await Promise.all(
    actions.map(async ([action, input]) => harness.refused(action, { UserPoolId, ...input })),
  );
  const expected = error('ResourceNotFoundException', `User pool ${UserPoolId} does not exist.`);
  expect(answers).toEqual(actions.map(() => expected));
});
