import * as fc from 'fast-check';
import { actions as cognitoActions } from '../../../emulators/src/cognito/actions/index.js';
import { actions as secretsActions } from '../../../emulators/src/secrets-manager/actions/index.js';
import { Harness as CognitoHarness } from '../cognito/harness.js';
import { Harness as SecretsHarness } from '../secrets-manager/harness.js';
import { lists, type List } from './lists.js';

const names = ['one', 'two', 'three', 'four', 'five'];

async function filled(make: () => Promise<List>, items: readonly string[] = names): Promise<List> {
  const list = await make();
  for (const name of items) await list.create(name);
  return list;
}

interface PageOf {
  readonly names: string[];
  readonly NextToken: string | undefined;
}

async function page(list: List, parameters: object = {}): Promise<PageOf> {
  const { status, body } = await list.ask(parameters);
  expect({ status, body }).toMatchObject({ status: 200 });
  return { names: list.namesIn(body), NextToken: (body as { NextToken?: string }).NextToken };
}

const sized = ({ size }: List, amount: number): object => ({ [size!.name]: amount });

test('every action that lists is in the table', () => {
  const listing = [...cognitoActions.keys(), ...secretsActions.keys()].filter((name) => /^List/.test(name));
  const inOnePage = ['ListTagsForResource', 'ListUserPoolClientSecrets'];
  expect([...lists.keys(), ...inOnePage].sort()).toEqual(listing.sort());
});

describe.each([...lists.keys()])('%s', (action) => {
  const make = lists.get(action)!;

  test.each([1, 2, 3, 4, 5, 6])('shows everything once in pages of %i', async (size) => {
    const list = await filled(make);
    const shown: string[] = [];
    let NextToken: string | undefined;
    do {
      const next = await page(list, { ...sized(list, size), ...(NextToken && { NextToken }) });
      expect(next.names.length).toBeLessThanOrEqual(size);
      shown.push(...next.names);
      NextToken = next.NextToken;
    } while (NextToken !== undefined);
    expect(shown).toEqual(names);
  });

  test('shows nothing on one page', async () => {
    const list = await make();
    expect(await page(list)).toEqual({ names: [], NextToken: undefined });
  });

  test('goes on where a page of another size ended', async () => {
    const list = await filled(make);
    const { NextToken } = await page(list, sized(list, 2));
    expect((await page(list, { ...sized(list, 1), NextToken })).names).toEqual(['three']);
    expect((await page(list, { ...sized(list, 3), NextToken })).names).toEqual(['three', 'four', 'five']);
  });

  test('a token can be used again, and gives the same', async () => {
    const list = await filled(make);
    const { NextToken } = await page(list, sized(list, 2));
    const again = () => page(list, { ...sized(list, 2), NextToken });
    expect(await again()).toEqual(await again());
  });

  describe('refuses the token', () => {
    let list: List;
    let token: string;
    beforeAll(async () => {
      list = await filled(make);
      token = (await page(list, sized(list, 2))).NextToken!;
    });
    const base64 = (text: string) => Buffer.from(text).toString('base64');

    test.each<[string, (real: string) => string]>([
      ['!!!!', () => '!!!!'],
      ['x', () => 'x'],
      ['0', () => '0'],
      ['2', () => '2'],
      ['of a position', () => base64('2')],
      ['of a negative position', () => base64('-1')],
      ['of no position', () => base64('NaN')],
      ['of a place', () => base64('[1]')],
      ['null', () => 'null'],
      ['undefined', () => 'undefined'],
      ['__proto__', () => '__proto__'],
      ['of another script', () => 'токен'],
      ['of many characters', () => 'x'.repeat(4000)],
      ['with a character more', (real) => `${real}x`],
      ['with a character less', (real) => real.slice(0, -1)],
      ['with another first character', (real) => (real.startsWith('W') ? 'V' : 'W') + real.slice(1)],
      ['in capital letters', (real) => real.toUpperCase()],
      ['twice', (real) => real + real],
      ['without its seal', (real) => real.split('.')[0]!],
      ['without its place', (real) => real.slice(real.indexOf('.'))],
    ])('%s', async (_title, change) => {
      const NextToken = change(token);
      expect(await list.ask({ ...sized(list, 2), NextToken })).toMatchObject({
        status: 400,
        body: list.invalidToken,
      });
    });

    test.each([...lists.keys()].filter((other) => other !== action))('of %s', async (other) => {
      const elsewhere = await filled(lists.get(other)!);
      const { NextToken } = await page(elsewhere, sized(elsewhere, 2));
      expect(await list.ask({ ...sized(list, 2), NextToken })).toMatchObject({
        status: 400,
        body: list.invalidToken,
      });
    });
  });

  test('says what is wrong with an empty token', async () => {
    const list = await make();
    const { status, body } = await list.ask({ NextToken: '' });
    expect({ status, body }).toMatchObject({ status: 400, body: { __type: list.invalid } });
    expect(JSON.stringify(body)).toContain("at 'nextToken' failed to satisfy constraint");
  });

  test('holds the size of a page to its bounds', async () => {
    const list = await filled(make, ['one', 'two']);
    const { min, max, name } = list.size!;
    const at = name === 'Limit' ? 'limit' : 'maxResults';
    for (const amount of [min, 1, max]) expect((await list.ask(sized(list, amount))).status).toBe(200);
    for (const [amount, bound] of [
      [min - 1, `greater than or equal to ${min}`],
      [max + 1, `less than or equal to ${max}`],
      [-1, `greater than or equal to ${min}`],
      [2 ** 31, `less than or equal to ${max}`],
    ] as const) {
      expect(await list.ask(sized(list, amount))).toMatchObject({
        status: 400,
        body: {
          __type: list.invalid,
          message: `1 validation error detected: Value '${amount}' at '${at}' failed to satisfy constraint: Member must have value ${bound}`,
        },
      });
    }
    for (const wrong of ['1', 1.5, true, [1], {}]) {
      expect(await list.ask({ [name]: wrong })).toMatchObject({
        status: 400,
        body: { __type: 'SerializationException' },
      });
    }
  });

  test('shows nothing twice and skips nothing, whatever comes and goes between pages', async () => {
    const change = fc.oneof(
      fc.record({ kind: fc.constant('create'), index: fc.nat() }),
      fc.record({ kind: fc.constant('remove'), index: fc.nat() }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 3 }),
        fc.array(fc.array(change, { maxLength: 4 }), { minLength: 2, maxLength: 6 }),
        async (size, changes) => {
          const list = await filled(make);
          let there = [...names];
          let always = new Set(names);
          const shown: string[] = [];
          let NextToken: string | undefined;
          let made = 0;
          for (const between of [...changes, ...Array.from({ length: 20 }, () => [])]) {
            const next = await page(list, { ...sized(list, size), ...(NextToken && { NextToken }) });
            shown.push(...next.names);
            NextToken = next.NextToken;
            if (NextToken === undefined) break;
            for (const { kind, index } of between) {
              if (kind === 'create') {
                const name = `new${made++}`;
                await list.create(name);
                there.push(name);
              } else if (there.length > 0) {
                const gone = there[index % there.length]!;
                await list.remove(gone);
                there = there.filter((name) => name !== gone);
                always = new Set([...always].filter((name) => name !== gone));
              }
            }
          }
          expect(NextToken).toBeUndefined();
          expect(new Set(shown).size).toBe(shown.length);
          expect(shown).toEqual(expect.arrayContaining([...always]));
        },
      ),
      { numRuns: 25 },
    );
  });

  test('a name that comes again comes last', async () => {
    const list = await filled(make);
    await list.remove('one');
    // a version keeps its id, so a label that comes again comes to where it was
    if (action === 'ListSecretVersionIds') return;
    await list.create('one');
    expect((await page(list)).names).toEqual(['two', 'three', 'four', 'five', 'one']);
  });
});

// A pool has room for 25 resource servers, a secret for 20 labels: too few for a second page of the greatest size.
const roomy = [...lists.keys()].filter(
  (action) => !['ListResourceServers', 'ListSecretVersionIds'].includes(action),
);

test.each(roomy)('%s fills a page with as much as it may, and so it does for a size of 0', async (action) => {
  const list = await lists.get(action)!();
  const { min, max } = list.size!;
  for (let index = 0; index <= max; index++) await list.create(`item${index}`);
  const sizes = min === 0 ? [{}, sized(list, 0), sized(list, max)] : [{}, sized(list, max)];
  for (const size of sizes) {
    const { names: shown, NextToken } = await page(list, size);
    expect(shown).toHaveLength(max);
    expect((await page(list, { ...size, NextToken })).names).toEqual([`item${max}`]);
  }
});

describe('a token is good for the same question alone:', () => {
  const cognito = new CognitoHarness();
  const secrets = new SecretsHarness();
  const inPool = (UserPoolId: string, name: string) =>
    cognito.done('CreateGroup', { UserPoolId, GroupName: name });

  test('not for another pool', async () => {
    const [here, there] = [await cognito.pool(), await cognito.pool()];
    for (const pool of [here, there]) for (const name of names) await inPool(pool, name);
    const { NextToken } = await cognito.done('ListGroups', { UserPoolId: here, Limit: 2 });
    expect(await cognito.refused('ListGroups', { UserPoolId: there, Limit: 2, NextToken })).toEqual({
      __type: 'InvalidParameterException',
      message: 'Invalid pagination token',
    });
  });

  test('not for another region', async () => {
    for (const region of ['eu-west-1', 'us-east-1'])
      for (const PoolName of names) await cognito.pool({ PoolName }, region);
    const { NextToken } = await cognito.done('ListUserPools', { MaxResults: 2 }, 'eu-west-1');
    expect(await cognito.refused('ListUserPools', { MaxResults: 2, NextToken }, 'us-east-1')).toMatchObject({
      message: 'Invalid pagination token',
    });
  });

  test('not for another secret', async () => {
    for (const SecretId of ['a', 'b']) {
      await secrets.create(SecretId);
      for (const number of [1, 2]) await secrets.put(SecretId, number, { VersionStages: [`stage${number}`] });
    }
    const { NextToken } = await secrets.done('ListSecretVersionIds', { SecretId: 'a', MaxResults: 1 });
    expect(await secrets.refused('ListSecretVersionIds', { SecretId: 'b', NextToken })).toMatchObject({
      __type: 'InvalidNextTokenException',
    });
  });

  const filters = [{ Key: 'name', Values: ['many'] }];
  test.each<[string, object]>([
    ['filter', { Filters: filters }],
    ['order', { SortOrder: 'desc' }],
    ['key to sort by', { SortBy: 'name' }],
    ['choice of deleted secrets', { IncludePlannedDeletion: true }],
  ])('not for another %s', async (_what, change) => {
    const harness = new SecretsHarness();
    for (const name of names) await harness.create(`many/${name}`);
    const { NextToken } = await harness.done('ListSecrets', { MaxResults: 2 });
    expect(await harness.refused('ListSecrets', { ...change, MaxResults: 2, NextToken })).toMatchObject({
      __type: 'InvalidNextTokenException',
    });
    const { NextToken: changed } = await harness.done('ListSecrets', { ...change, MaxResults: 2 });
    expect(await harness.refused('ListSecrets', { MaxResults: 2, NextToken: changed })).toMatchObject({
      __type: 'InvalidNextTokenException',
    });
  });

  test.each(['created-date', 'last-accessed-date', 'last-changed-date', 'name'])(
    'sorted by %s, up and down, pages are the list',
    async (SortBy) => {
      const harness = new SecretsHarness();
      for (const name of names) await harness.create(name);
      for (const SortOrder of ['asc', 'desc']) {
        const question = { SortBy, SortOrder };
        const whole = await harness.done('ListSecrets', question);
        const first = await harness.done('ListSecrets', { ...question, MaxResults: 2 });
        const rest = await harness.done('ListSecrets', { ...question, NextToken: first.NextToken });
        expect([...(first.SecretList as object[]), ...(rest.SecretList as object[])]).toEqual(
          whole.SecretList,
        );
      }
    },
  );
});

test.each(['!!!!', 'x', Buffer.from('[0]').toString('base64')])(
  'the secrets of a client are one page, and the token %j is none',
  async (NextToken) => {
    const harness = new CognitoHarness();
    const UserPoolId = await harness.poolWithScopes();
    const { id: ClientId } = await harness.machineClient(UserPoolId);
    const list = (more: object) =>
      harness.call('ListUserPoolClientSecrets', { UserPoolId, ClientId, ...more });
    expect(await list({})).toMatchObject({ status: 200, body: { ClientSecrets: [{}] } });
    expect(await list({ NextToken })).toMatchObject({
      status: 400,
      body: { __type: 'InvalidParameterException', message: 'Invalid pagination token' },
    });
  },
);
