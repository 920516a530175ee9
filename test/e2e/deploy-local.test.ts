import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { rehearse, startLocalCloud, type LoggedExchange } from '@oauth-issuers/emulators';
import { VERIFY_BIN } from '../../scripts/support/local-verification.js';
import { ROOT } from '../../scripts/support/paths.js';
import { APP } from '../../scripts/support/synth.js';
import { keepCloud, type KeptCloud } from '../support/kept-cloud.js';
import { normalForm } from '../support/normal-form.js';
import { synthesizeApp } from '../support/rehearsed-cloud.js';
import { describeWithTerraform, runProgram, type Ended, type TerraformSetup } from '../support/terraform.js';

/** The part of a plan in JSON that is read here. @see https://developer.hashicorp.com/terraform/internals/json-format#plan-representation */
interface Plan {
  readonly resource_changes: readonly {
    readonly type: string;
    readonly change: { readonly actions: readonly string[] };
  }[];
}

/** One deployment, from nothing to nothing: each test goes on where the one before it ended. */
const wholeWay = (stack: string, changed: readonly string[]) => (setup: TerraformSetup) => {
  const { configFile } = setup;
  let cloud: KeptCloud;
  let deployed: unknown;
  const outdir = (): string => join(cloud.directory, 'cdktf.out');

  /** Terraform in the stack's directory, with nothing but environment variables to lead it to the local cloud. */
  const terraform = (...args: readonly string[]): Promise<Ended> =>
    runProgram('terraform', [`-chdir=${join(outdir(), 'stacks', stack)}`, ...args], {
      env: { ...cloud.env, TF_CLI_CONFIG_FILE: configFile, CHECKPOINT_DISABLE: '1' },
    });

  test('applies, and leaves an outputs file that only its owner can read', async () => {
    cloud = await keepCloud('deploy-local', [stack], { TF_CLI_CONFIG_FILE: configFile });
    deployed = await cloud.inspect('state');

    const outputs: unknown = JSON.parse(readFileSync(cloud.outputsFile, 'utf8'));
    expect(outputs).toHaveProperty([stack, 'manifest-orders', 'manifestVersion'], 1);
    expect((statSync(cloud.outputsFile).mode & 0o777).toString(8)).toBe('600');
  });

  test('verifies what it deployed', () => {
    expect(cloud.stdout()).toContain(`${stack}/orders`);
  });

  test('gives the same state of the local cloud as the rehearsal', async () => {
    const synthesized = await synthesizeApp();
    const rehearsed = await startLocalCloud();

    await rehearse({ outdir: synthesized, stacks: [stack], target: rehearsed });
    const state = rehearsed.snapshot();
    await rehearsed.close();

    expect(normalForm(state)).toEqual(normalForm(deployed));
  });

  test('a second plan says no changes', async () => {
    const { exitCode, stdout } = await terraform('plan', '-detailed-exitcode', '-no-color');

    expect(stdout).toContain('No changes.');
    expect(exitCode).toBe(0);
  });

  test('verify passes', async () => {
    const { exitCode } = await runProgram(process.execPath, [VERIFY_BIN, ...cloud.verifyArguments]);

    expect(exitCode).toBe(0);
  });

  test('one scope more is an update in place, with no replacement, and then a clean plan', async () => {
    const app = [...APP.slice(0, -1), 'test/e2e/apps/one-scope-more.ts'];
    const env = { CDKTF_OUTDIR: outdir(), STATE_BACKEND: `file://${cloud.directory}` };
    await runProgram(process.execPath, app, { cwd: ROOT, env });

    await terraform('plan', '-out=scope.plan');
    const plan = JSON.parse((await terraform('show', '-json', 'scope.plan')).stdout) as Plan;
    const applied = await terraform('apply', '-auto-approve', '-no-color', 'scope.plan');
    const again = await terraform('plan', '-detailed-exitcode', '-no-color');

    const changes = plan.resource_changes.filter(({ change }) => change.actions.join() !== 'no-op');
    expect(changes.map(({ type, change }) => `${type} ${change.actions.join()}`)).toEqual(
      changed.map((type) => `${type} update`),
    );
    expect(applied.stdout).toContain(`0 added, ${changed.length} changed, 0 destroyed`);
    expect(again.exitCode).toBe(0);
  });

  test('destroy leaves the local cloud empty', async () => {
    const before = JSON.stringify(await cloud.inspect('state'));

    const { exitCode } = await terraform('destroy', '-auto-approve');

    expect(before).toContain('nightly-report');
    expect(exitCode).toBe(0);
    expect(await cloud.inspect('state')).toEqual(await emptyState());
  });

  test('in all of it, no answer of the local cloud was a 5xx, and none came from no service', async () => {
    const exchanges = (await cloud.inspect('exchanges')) as LoggedExchange[];

    expect(exchanges.length).toBeGreaterThan(50);
    expect(exchanges.filter(({ status, service }) => status >= 500 || service === 'none')).toEqual([]);
  });

  test('Ctrl-C ends it: the exit code is that of the verification, and nothing is left', async () => {
    expect(await cloud.interrupt()).toBe(0);
    expect(existsSync(cloud.directory)).toBe(false);
    await expect(cloud.inspect('state')).rejects.toThrow('fetch failed');
  });
};

describeWithTerraform(
  'deploy:local -- dev-cognito, with the real Terraform and the real AWS provider',
  wholeWay('dev-cognito', ['aws_cognito_resource_server', 'aws_cognito_user_pool_client']),
);

describeWithTerraform(
  'deploy:local -- dev-entra, with the real Terraform and the real azuread provider',
  // The API, its web client, and what the API allows that client.
  wholeWay('dev-entra', ['azuread_application', 'azuread_application', 'azuread_application_pre_authorized']),
  'azuread',
);

async function emptyState(): Promise<unknown> {
  const cloud = await startLocalCloud();
  await cloud.close();
  return cloud.snapshot();
}
