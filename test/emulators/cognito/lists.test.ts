import { Harness, invalidParameter, type Body } from './harness.js';

const harness = new Harness();
let UserPoolId: string;

beforeAll(async () => {
  UserPoolId = await harness.pool({ PoolName: 'pool-1' });
  await harness.pool({ PoolName: 'pool-2' });
  await harness.pool({ PoolName: 'pool-3' });
  for (const index of [1, 2, 3]) {
    await harness.done('CreateUserPoolClient', {
      UserPoolId,
      ClientName: `client-${index}`,
      GenerateSecret: true,
    });
    await harness.done('CreateResourceServer', {
      UserPoolId,
      Identifier: `api-${index}`,
      Name: `api-${index}`,
    });
  }
});

const lists = [
  ['ListUserPools', 'UserPools', 'Name', ['pool-1', 'pool-2', 'pool-3']],
  ['ListUserPoolClients', 'UserPoolClients', 'ClientName', ['client-1', 'client-2', 'client-3']],
  ['ListResourceServers', 'ResourceServers', 'Identifier', ['api-1', 'api-2', 'api-3']],
] as const;

describe.each(lists)('%s', (action, member, name, expected) => {
  const input = action === 'ListUserPools' ? () => ({}) : () => ({ UserPoolId });
  const pageOf = async (page: object) => {
    const body: Body = await harness.done(action, { ...input(), ...page });
    const items = body[member] as readonly Body[];
    return { names: items.map((item) => item[name]), NextToken: body.NextToken, items };
  };

  test('shows all on one page', async () => {
    expect(await pageOf({ MaxResults: 3 })).toMatchObject({ names: expected, NextToken: undefined });
  });

  test('goes on where a page ended', async () => {
    const { names, NextToken } = await pageOf({ MaxResults: 2 });
    const rest = await pageOf({ MaxResults: 2, NextToken });
    expect([...names, ...rest.names]).toEqual(expected);
    expect(rest.NextToken).toBeUndefined();
  });

  test('refuses a token that it never gave', async () => {
    expect(await harness.refused(action, { ...input(), MaxResults: 1, NextToken: 'bm90IGE=' })).toEqual(
      invalidParameter('Invalid pagination token'),
    );
  });

  test('shows no secret', async () => {
    const { items } = await pageOf({ MaxResults: 3 });
    expect(JSON.stringify(items)).not.toContain('ClientSecret');
  });
});
