import { basic, error, Harness, invalidParameter, type Body, type MachineClient } from './harness.js';

const harness = new Harness();
const grant = { grant_type: 'client_credentials' };
let UserPoolId: string;
let client: MachineClient;
let ids: { readonly UserPoolId: string; readonly ClientId: string };

beforeAll(async () => {
  UserPoolId = await harness.poolWithScopes();
});
beforeEach(async () => {
  client = await harness.machineClient(UserPoolId);
  ids = { UserPoolId, ClientId: client.id };
});

interface Descriptor extends Body {
  readonly ClientSecretId: string;
  readonly ClientSecretValue: string;
}

const add = async (input: object = {}): Promise<Descriptor> =>
  (await harness.done('AddUserPoolClientSecret', { ...ids, ...input })).ClientSecretDescriptor as Descriptor;
const list = async (): Promise<readonly Body[]> =>
  (await harness.done('ListUserPoolClientSecrets', ids)).ClientSecrets as readonly Body[];
const remove = (ClientSecretId: unknown) =>
  harness.done('DeleteUserPoolClientSecret', { ...ids, ClientSecretId });
const described = async () =>
  (await harness.done('DescribeUserPoolClient', ids)).UserPoolClient as { readonly ClientSecret?: string };
const tokenStatus = async (secret: string): Promise<unknown> => {
  const { status, body } = await harness.token(grant, basic({ id: client.id, secret }));
  return status === 200 ? 'granted' : body;
};

const REFUSED = { error: 'invalid_client' };
const OWN = 'my_own_secret_of_at_least_24';

test('a second secret is made by the service, and shown once', async () => {
  const { ClientSecretId, ClientSecretValue, ...rest } = await add();
  expect(ClientSecretValue).toMatch(/^[0-9a-v]{52}$/);
  expect(ClientSecretId).toMatch(new RegExp(`^${client.id}--\\d+$`));
  expect(rest).toEqual({ ClientSecretCreateDate: harness.now.getTime() / 1000 });
});

test('a secret of the caller is not shown at all', async () => {
  expect(await add({ ClientSecret: OWN })).toEqual({
    ClientSecretId: expect.any(String) as unknown,
    ClientSecretCreateDate: expect.any(Number) as unknown,
  });
});

test('a list has both, with ids of their own, and no value', async () => {
  const { ClientSecretId } = await add();
  const secrets = await list();
  expect(secrets.map((secret) => Object.keys(secret).sort())).toEqual([
    ['ClientSecretCreateDate', 'ClientSecretId'],
    ['ClientSecretCreateDate', 'ClientSecretId'],
  ]);
  expect(secrets[1]).toMatchObject({ ClientSecretId });
  expect(secrets[0]!.ClientSecretId).not.toBe(ClientSecretId);
});

test('both are accepted until one is deleted', async () => {
  const second = (await add()).ClientSecretValue;
  expect([await tokenStatus(client.secret), await tokenStatus(second)]).toEqual(['granted', 'granted']);
  await remove((await list())[0]!.ClientSecretId);
  expect([await tokenStatus(client.secret), await tokenStatus(second)]).toEqual([REFUSED, 'granted']);
});

test('a secret of the caller is accepted like one of the service', async () => {
  await add({ ClientSecret: OWN });
  expect(await tokenStatus(OWN)).toBe('granted');
});

test('a description shows the first secret while it exists, and then none: no other takes its place', async () => {
  await add();
  expect((await described()).ClientSecret).toBe(client.secret);
  await remove((await list())[0]!.ClientSecretId);
  expect(await described()).not.toHaveProperty('ClientSecret');
  await add();
  expect(await described()).not.toHaveProperty('ClientSecret');
});

test('a client stays confidential after a rotation: an update keeps its flow and its secrets', async () => {
  const second = (await add()).ClientSecretValue;
  await remove((await list())[0]!.ClientSecretId);
  await harness.done('UpdateUserPoolClient', {
    ...ids,
    AllowedOAuthFlows: ['client_credentials'],
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthScopes: ['orders/read'],
  });
  expect([await tokenStatus(client.secret), await tokenStatus(second)]).toEqual([REFUSED, 'granted']);
});

test('a rotation can be undone by deleting the second secret', async () => {
  const { ClientSecretId, ClientSecretValue } = await add();
  await remove(ClientSecretId);
  expect([await tokenStatus(client.secret), await tokenStatus(ClientSecretValue)]).toEqual([
    'granted',
    REFUSED,
  ]);
});

test('a snapshot counts the secrets and shows none', async () => {
  await add({ ClientSecret: OWN });
  const snapshot = JSON.stringify(harness.service.snapshot());
  expect(snapshot).toContain('"secretCount":2');
  expect(snapshot).not.toContain(OWN);
  expect(snapshot).not.toContain(client.secret);
});

describe('refused', () => {
  test('a third secret', async () => {
    await add();
    expect(await harness.refused('AddUserPoolClientSecret', ids)).toEqual(
      error('LimitExceededException', 'Client secrets cannot exceed limit of 2 secrets.'),
    );
    expect(await list()).toHaveLength(2);
  });

  test('deleting the last secret', async () => {
    const [{ ClientSecretId } = {}] = await list();
    expect(await harness.refused('DeleteUserPoolClientSecret', { ...ids, ClientSecretId })).toEqual(
      invalidParameter('The last remaining secret of an app client cannot be deleted.'),
    );
    expect(await tokenStatus(client.secret)).toBe('granted');
  });

  test('a secret for a public client', async () => {
    const { UserPoolClient } = await harness.done('CreateUserPoolClient', { UserPoolId, ClientName: 'spa' });
    const spa = { UserPoolId, ClientId: UserPoolClient.ClientId };
    expect(await harness.refused('AddUserPoolClientSecret', spa)).toEqual(
      invalidParameter('A secret can only be added to an app client that was created with one.'),
    );
    expect(await harness.done('ListUserPoolClientSecrets', spa)).toEqual({ ClientSecrets: [] });
  });

  test('deleting a secret of another client', async () => {
    const ClientSecretId = `${client.id}--0`;
    await add();
    expect(await harness.refused('DeleteUserPoolClientSecret', { ...ids, ClientSecretId })).toEqual(
      error('ResourceNotFoundException', `Client secret ${ClientSecretId} does not exist.`),
    );
  });

  test.each(['AddUserPoolClientSecret', 'ListUserPoolClientSecrets', 'DeleteUserPoolClientSecret'])(
    '%s of a client that does not exist',
    async (action) => {
      const input = { UserPoolId, ClientId: 'nobody', ClientSecretId: 'any' };
      expect(await harness.refused(action, input)).toEqual(
        error('ResourceNotFoundException', 'User pool client nobody does not exist.'),
      );
    },
  );

  test.each([
    ['of 23 characters', 'x'.repeat(23), 'Member must have length greater than or equal to 24'],
    ['of 65 characters', 'x'.repeat(65), 'Member must have length less than or equal to 64'],
    [
      'with a hyphen',
      `${'x'.repeat(24)}-`,
      String.raw`Member must satisfy regular expression pattern: [\w+]+`,
    ],
  ])('a secret %s, which the error does not quote', async (_title, ClientSecret, constraint) => {
    expect(await harness.refused('AddUserPoolClientSecret', { ...ids, ClientSecret })).toEqual(
      invalidParameter(
        `1 validation error detected: Value at 'clientSecret' failed to satisfy constraint: ${constraint}`,
      ),
    );
  });
});
