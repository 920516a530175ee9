import {
  AppClient,
  type IUserPool,
  ResourceServer,
  UserPool,
  UserPoolDomain,
  raisePoolQuotas,
  type PoolQuotas,
} from '@oauth-issuers/constructs';
import { CognitoUserPoolDomain } from '@cdktf/provider-aws/lib/cognito-user-pool-domain';
import type { TerraformStack } from 'cdktf';
import { problemsOf } from '../../../support/synth.js';
import { READ, userPool as imported } from '../app-client/app-client-fixture.js';

const ownPool = (stack: TerraformStack) => new UserPool(stack, 'pool', { poolName: 'shop' });
const addServers = (stack: TerraformStack, userPool: IUserPool, count: number) => {
  for (let index = 0; index < count; index += 1)
    new ResourceServer(stack, `s${index}`, { userPool, identifier: `s${index}`, scopes: {} });
};
const addClient = (stack: TerraformStack, userPool: IUserPool, clientName = 'report') =>
  new AppClient(stack, clientName, {
    userPool,
    clientName,
    kind: 'machine',
    scopes: [READ],
    secretSink: 'unread',
  });
const firstLines = (build: (stack: TerraformStack) => void) =>
  problemsOf(build).map((problem) => problem.split('\n')[0]);

describe('resource servers of one pool', () => {
  const withServers =
    (count: number, quotas?: PoolQuotas, pool = ownPool) =>
    (stack: TerraformStack) => {
      const userPool = pool(stack);
      if (quotas) raisePoolQuotas(stack, userPool, quotas);
      addServers(stack, userPool, count);
    };

  test('are 25', () => {
    expect(problemsOf(withServers(25))).toEqual([]);
    expect(problemsOf(withServers(26))).toEqual([
      expect.stringMatching(
        /\[test\/pool\] resourceServers\n.*26\n.*at most 25[^]*up to 300[^]*raisePoolQuotas/,
      ),
    ]);
  });

  test('are as many as the account was granted', () => {
    expect(problemsOf(withServers(40, { resourceServers: 40 }))).toEqual([]);
    expect(problemsOf(withServers(41, { resourceServers: 40 }))).toHaveLength(1);
  });

  test.each([24, 301, 25.5])('are not granted as %p', (resourceServers) => {
    expect(firstLines(withServers(1, { resourceServers }))).toEqual(['[test/pool] quotas.resourceServers']);
  });

  test('are counted by the id of an imported pool, and reported where they are made', () => {
    const problems = firstLines((stack) => {
      addServers(stack, imported, 25);
      const again = UserPool.fromUserPoolId(imported.userPoolId, 'eu-west-1');
      new ResourceServer(stack, 'more', { userPool: again, identifier: 'more', scopes: {} });
    });

    expect(problems).toEqual(['[test] resourceServers']);
  });

  test('have an identifier each', () => {
    const problems = firstLines((stack) => {
      addServers(stack, imported, 1);
      new ResourceServer(stack, 'again', { userPool: imported, identifier: 's0', scopes: {} });
    });

    expect(problems).toEqual(['[test/s0] identifier', '[test/again] identifier']);
  });
});

describe('clients of one pool', () => {
  test('are 1000', () => {
    const problems = problemsOf((stack) => {
      for (let index = 0; index < 1001; index += 1) addClient(stack, imported, `client-${index}`);
    });

    expect(problems).toEqual([expect.stringMatching(/\[test\] appClients\n.*1001\n.*at most 1000/)]);
  });

  test('have a name each', () => {
    const problems = problemsOf((stack) => {
      addClient(stack, imported);
      new AppClient(stack, 'second', {
        userPool: imported,
        clientName: 'report',
        kind: 'spa',
        scopes: [READ],
        callbackUrls: ['https://app.example.com/'],
      });
    });

    expect(problems).toEqual([
      expect.stringMatching(/\[test\/second\] clientName[^]*test\/report has this name/),
    ]);
  });

  test('of two pools may share a name', () => {
    const other = UserPool.fromUserPoolId('eu-west-1_Other1234', 'eu-west-1');
    const problems = problemsOf((stack) => {
      addClient(stack, imported);
      new AppClient(stack, 'second', {
        userPool: other,
        clientName: 'report',
        kind: 'machine',
        scopes: [READ],
        secretSink: 'unread',
      });
    });

    expect(problems).toEqual([]);
  });
});

describe('a pool with clients and no domain', () => {
  test('is refused: there would be no token endpoint', () => {
    expect(problemsOf((stack) => void addClient(stack, ownPool(stack)))).toEqual([
      expect.stringMatching(/\[test\/pool\] userPoolDomain\n.*test\/report[^]*UserPoolDomain/),
    ]);
  });

  test.each<[string, (stack: TerraformStack) => void]>([
    [
      'its domain is made before the clients',
      (stack) => {
        const userPool = ownPool(stack);
        new UserPoolDomain(stack, 'domain', { userPool, prefix: 'shop' });
        addClient(stack, userPool);
      },
    ],
    [
      'its domain is made without the construct',
      (stack) => {
        const userPool = ownPool(stack);
        addClient(stack, userPool);
        new CognitoUserPoolDomain(stack, 'raw', { userPoolId: userPool.resource.id, domain: 'shop' });
      },
    ],
    [
      'its clients say where it is',
      (stack) => {
        new AppClient(stack, 'client', {
          userPool: ownPool(stack),
          userPoolDomain: UserPoolDomain.fromBaseUrl('https://auth.example.com'),
          clientName: 'report',
          kind: 'machine',
          scopes: [READ],
          secretSink: 'unread',
        });
      },
    ],
    ['it has no clients', (stack) => void ownPool(stack)],
    ['it is imported', (stack) => void addClient(stack, imported)],
  ])('is accepted if %s', (_why, build) => {
    expect(problemsOf(build)).toEqual([]);
  });

  test('is refused if the domain is of another pool', () => {
    const problems = firstLines((stack) => {
      addClient(stack, ownPool(stack));
      const other = new UserPool(stack, 'other', { poolName: 'other' });
      new UserPoolDomain(stack, 'domain', { userPool: other, prefix: 'other' });
    });

    expect(problems).toEqual(['[test/pool] userPoolDomain']);
  });
});
