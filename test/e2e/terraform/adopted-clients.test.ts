import {
  AppClient,
  type AppClientProps,
  OAuthScope,
  ResourceServer,
  UserPool,
} from '@oauth-issuers/constructs';
import { startLocalCloud, type LocalCloud } from '@oauth-issuers/emulators';
import { TerraformOutput, type TerraformStack } from 'cdktf';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Call, signedCall } from '../../support/signed-call.js';
import { describeWithTerraform } from '../../support/terraform.js';
import { RootModule } from '../../support/variant-cycle.js';

/** Clients that somebody made by hand, by the kind that a team takes them over as. */
const KINDS = ['machine', 'web', 'spa', 'native'] as const;
type Kind = (typeof KINDS)[number];
type Made = Readonly<Record<Kind, { readonly ClientId: string; readonly ClientSecret?: string }>>;

const isConfidential = (kind: Kind): boolean => kind === 'machine' || kind === 'web';

describeWithTerraform('clients that were made by hand, adopted by the real provider', ({ configFile }) => {
  let cloud: LocalCloud;
  let directory: string;
  let module: RootModule;
  let call: Call;
  let userPoolId: string;
  let made: Made;
  /** What the stack has by now. */
  let adopts: boolean;
  let firstPlan: ReadonlyMap<string, readonly string[]>;
  let outputs: Readonly<Record<string, { readonly value: string }>>;

  beforeAll(async () => {
    cloud = await startLocalCloud();
    directory = mkdtempSync(join(tmpdir(), 'adopted-clients-'));
    call = signedCall(cloud);
    const { UserPool: pool } = await call('CreateUserPool', { PoolName: 'by-hand' });
    userPoolId = (pool as { Id: string }).Id;
    await call('CreateResourceServer', {
      UserPoolId: userPoolId,
      Identifier: 'orders',
      Name: 'orders',
      Scopes: ['read', 'write'].map((ScopeName) => ({ ScopeName, ScopeDescription: ScopeName })),
    });
    made = Object.fromEntries(
      await Promise.all(
        KINDS.map(async (kind): Promise<[Kind, unknown]> => {
          const { UserPoolClient } = await call('CreateUserPoolClient', {
            UserPoolId: userPoolId,
            ClientName: `${kind}-by-hand`,
            GenerateSecret: isConfidential(kind),
          });
          return [kind, UserPoolClient];
        }),
      ),
    ) as Made;
    adopts = true;
    module = new RootModule([{ declare }], directory, cloud, configFile);
    module.synth(false);
    await module.terraform(['init']);
    firstPlan = await module.plan();
    await module.terraform(['apply', 'next.plan']);
    const { stdout } = await module.terraform(['output', '-json']);
    outputs = JSON.parse(stdout) as typeof outputs;
  });
  afterAll(async () => {
    await cloud.close();
    rmSync(directory, { recursive: true, force: true });
  });

  function declare(stack: TerraformStack, updated: boolean): void {
    const userPool = UserPool.fromUserPoolId(userPoolId);
    const orders = ResourceServer.fromIdentifier('orders');
    for (const kind of KINDS) {
      const client = new AppClient(stack, kind, {
        userPool,
        clientName: kind,
        kind,
        scopes: [
          orders.scope(updated ? 'write' : 'read'),
          ...(kind === 'machine' ? [] : [OAuthScope.OPENID]),
        ],
        ...(kind !== 'machine' && { callbackUrls: ['https://app.example.com/'] }),
        ...(isConfidential(kind) && { secretSink: 'unread' }),
        ...(adopts && { adoptedClientId: made[kind].ClientId }),
      } as AppClientProps);
      new TerraformOutput(stack, `${kind}-id`, { value: client.clientId, staticId: true });
      new TerraformOutput(stack, `${kind}-secret`, {
        value: client.exportSecret() ?? client.resource.clientSecret,
        sensitive: true,
        staticId: true,
      });
    }
  }

  /** The ids of all clients of the pool, as the service has them. */
  async function clientIds(): Promise<string[]> {
    const { UserPoolClients } = await call('ListUserPoolClients', { UserPoolId: userPoolId, MaxResults: 60 });
    return (UserPoolClients as { ClientId: string }[]).map(({ ClientId }) => ClientId).sort();
  }

  test.each(KINDS)('(%s) the plan updates it in place', (kind) => {
    const changes = firstPlan.get(kind) ?? [];

    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatch(/^update aws_cognito_user_pool_client: /);
    expect(changes[0]).not.toContain('generate_secret');
  });

  test.each(KINDS)('(%s) it keeps its id, and the secret that it had', (kind) => {
    expect(outputs[`${kind}-id`]!.value).toBe(made[kind].ClientId);
    expect(outputs[`${kind}-secret`]!.value).toBe(made[kind].ClientSecret ?? '');
  });

  test('then there is nothing to change', async () => {
    expect(await module.plan()).toEqual(new Map());
  });

  test('other scopes are an update in place', async () => {
    module.synth(true);
    const changes = await module.plan();
    await module.terraform(['apply', 'next.plan']);

    expect([...changes.keys()].sort()).toEqual([...KINDS].sort());
    for (const change of [...changes.values()].flat())
      expect(change).toMatch(/^update aws_cognito_user_pool_client: .*allowed_oauth_scopes/);
    expect(await module.plan()).toEqual(new Map());
    expect(await clientIds()).toEqual(KINDS.map((kind) => made[kind].ClientId).sort());
  });

  test('without the property they would be replaced', async () => {
    adopts = false;
    module.synth(true);
    const changes = await module.plan();

    for (const kind of KINDS) expect(changes.get(kind)).toEqual([expect.stringMatching(/^delete\+create /)]);
  });
});
