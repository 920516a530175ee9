import { EmailSender, ResourceServer, UserPool } from '@oauth-issuers/constructs';
import { startLocalCloud, type LocalCloud } from '@oauth-issuers/emulators';
import { Construct } from 'constructs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SES_ADDRESS } from '../constructs/cognito/variants/arns.js';
import { eventually } from '../support/eventually.js';
import { markedProcesses } from '../support/processes.js';
import { describeWithTerraform } from '../support/terraform.js';
import { RootModule } from '../support/variant-cycle.js';

const email = EmailSender.ses({ sourceArn: SES_ADDRESS });

/** A pool whose second factors and passwords change, which are two calls of the provider, and one API more. */
function declare(stack: Construct, updated: boolean): void {
  const scope = new Construct(stack, 'interrupted');
  const userPool = new UserPool(scope, 'pool', {
    poolName: 'shop',
    protect: false,
    email,
    passwordPolicy: { minimumLength: updated ? 20 : 10 },
    ...(updated && { mfa: { mode: 'required', factors: ['totp', 'email'] } }),
  });
  if (updated)
    new ResourceServer(scope, 'orders', { userPool, identifier: 'orders', scopes: {}, protect: false });
}

describeWithTerraform('a provider that is killed between two calls', ({ configFile }) => {
  let cloud: LocalCloud;
  let directory: string;
  let module: RootModule;
  beforeEach(async () => {
    cloud = await startLocalCloud();
    directory = mkdtempSync(join(tmpdir(), 'interrupted-'));
    module = new RootModule([{ declare }], directory, cloud, configFile);
    module.synth(false);
    await module.terraform(['init']);
    await module.terraform(['apply', '-auto-approve']);
    module.synth(true);
  });
  afterEach(async () => {
    await cloud.close();
    rmSync(directory, { recursive: true });
  });

  /** Applies, and kills the provider while it waits for the answer to an action, which was done. */
  async function killAt(action: string): Promise<void> {
    const fault = cloud.faults.add({ at: { action: `^${action}$` }, hold: true });
    const applied = module.terraform(['apply', '-auto-approve'], [1]);
    await eventually(() => fault.times > 0);
    const mark = cloud.env['AWS_ENDPOINT_URL']!;
    for (const { pid, command } of markedProcesses(mark))
      if (command.includes('terraform-provider-aws')) process.kill(pid, 'SIGKILL');
    await applied;
    fault.remove();
  }

  test('before it updates the pool: the next apply does the rest', async () => {
    await killAt('SetUserPoolMfaConfig');
    await module.terraform(['apply', '-auto-approve']);

    expect(await module.plan()).toEqual(new Map());
    expect(JSON.stringify(cloud.snapshot())).toContain('"MinimumLength":20');
  });

  test('before Terraform knows what was made: the next apply says that it exists', async () => {
    await killAt('CreateResourceServer');
    await expect(module.terraform(['apply', '-auto-approve'])).rejects.toThrow(/orders.*already exists/);
  });
});
