import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SecretsManagerSink, UserPool } from '@oauth-issuers/constructs';
import { startLocalCloud, type LocalCloud } from '@oauth-issuers/emulators';
import type { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWithTerraform } from '../support/terraform.js';
import { RootModule } from '../support/variant-cycle.js';

/** A step of rotations: the generation that applications read, and whether the one before is kept. */
interface Step {
  readonly generation: number;
  readonly isOverlapping: boolean;
}

const STEPS: readonly Step[] = [
  { generation: 1, isOverlapping: false },
  { generation: 2, isOverlapping: true },
  { generation: 2, isOverlapping: false },
  { generation: 3, isOverlapping: true },
  { generation: 4, isOverlapping: true },
];

const secretOf = (generation: number): string => `secret-of-generation-${generation}`;

/** What a client of Entra hands to the sink, with a pool in place of its secret, which stays the same resource. */
function keep(stack: TerraformStack, { generation, isOverlapping }: Step): void {
  const sink = new SecretsManagerSink({ prefix: 'dev', recoveryWindow: 'none' });
  const { friendlyUniqueId } = new UserPool(stack, 'pool', { poolName: 'pool', protect: false }).resource;
  const common = {
    path: ['orders', 'report'],
    clientId: 'report',
    identity: `aws_cognito_user_pool.${friendlyUniqueId}.id`,
  };
  const of = (number: number) => ({ ...common, clientSecret: secretOf(number), generation: number });
  sink.keep(new Construct(stack, 'current'), of(generation));
  if (isOverlapping) sink.keep(new Construct(stack, 'previous'), { ...of(generation - 1), isPrevious: true });
}

/** The secret under a name, or the error of who asks for it. */
async function read(vault: SecretsManagerClient, SecretId: string): Promise<unknown> {
  try {
    const { SecretString } = await vault.send(new GetSecretValueCommand({ SecretId }));
    return (JSON.parse(SecretString!) as { clientSecret: unknown }).clientSecret;
  } catch (error) {
    return (error as Error).name;
  }
}

describeWithTerraform('secrets of several generations, with the real AWS provider', ({ configFile }) => {
  let cloud: LocalCloud;
  const directory = mkdtempSync(join(tmpdir(), 'generations-'));
  beforeAll(async () => {
    cloud = await startLocalCloud();
  });
  afterAll(async () => {
    await cloud.close();
    rmSync(directory, { recursive: true });
  });

  test('are read at one place, the one before beside it, and settle after each step', async () => {
    let step = STEPS[0]!;
    const module = new RootModule([{ declare: (stack) => keep(stack, step) }], directory, cloud, configFile);
    const vault = new SecretsManagerClient({
      region: cloud.identity.region,
      endpoint: cloud.endpoint,
      credentials: cloud.identity,
    });
    for (const [index, next] of STEPS.entries()) {
      step = next;
      module.synth(false);
      if (index === 0) await module.terraform(['init']);
      await module.terraform(['apply', '-auto-approve']);

      const { generation, isOverlapping } = next;
      expect({ next, current: await read(vault, 'dev/orders/report') }).toEqual({
        next,
        current: secretOf(generation),
      });
      expect({ next, previous: await read(vault, 'dev/orders/report/previous') }).toEqual({
        next,
        previous: isOverlapping ? secretOf(generation - 1) : 'ResourceNotFoundException',
      });
      expect([...(await module.plan()).values()].flat()).toEqual([]);
    }
    vault.destroy();
  });
});
