import { startLocalCloud, type LocalCloud } from '@oauth-issuers/emulators';
import { AppClient, Duration, SecretsManagerSink } from '@oauth-issuers/constructs';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synth } from '../../support/synth.js';
import { describeWithTerraform, runProgram } from '../../support/terraform.js';
import { CLIENT, layGround } from '../../constructs/cognito/variants/ground.js';

interface Secret {
  readonly SecretString: string;
  readonly VersionStages: readonly string[];
}

/** What Terraform makes of a secret that somebody else has rotated in the meantime. */
describeWithTerraform('a secret in AWS Secrets Manager, after two rotations', ({ configFile }) => {
  let cloud: LocalCloud;
  let directory: string;
  beforeAll(async () => {
    cloud = await startLocalCloud();
    directory = mkdtempSync(join(tmpdir(), 'rotated-'));
    write(Duration.minutes(10));
    await terraform('init');
    await terraform('apply', '-auto-approve');
    await rotate('first');
    await rotate('second');
  });
  afterAll(async () => {
    await cloud.close();
    rmSync(directory, { recursive: true, force: true });
  });

  /** Has Cognito show no secret any more: whether it shows the one that Terraform knows is not certain after a rotation. */
  function hideSecret(): void {
    cloud.faults.clear();
    cloud.faults.add({
      at: { action: 'UserPoolClient$' },
      rewrite: { pattern: '"ClientSecret":"[^"]*",?', by: '' },
    });
  }

  /** Writes the configuration, and returns the address of the client. */
  function write(accessToken: Duration): string {
    const configuration = synth((stack) => {
      const { scope, userPool, orders } = layGround(stack, 'rotated');
      new AppClient(scope, 'client', {
        userPool,
        clientName: 'job',
        kind: 'machine',
        scopes: [orders.scope('read')],
        lifetimes: { accessToken },
        secretSink: new SecretsManagerSink({ prefix: 'dev', recoveryWindow: 'none' }),
      });
    });
    // Only what the client is made of: the other provider of the test stack is not installed here.
    const { aws } = configuration.terraform.required_providers;
    const json = { ...configuration, provider: { aws: [{ region: 'eu-west-1' }] } };
    writeFileSync(
      join(directory, 'main.tf.json'),
      JSON.stringify({ ...json, terraform: { required_providers: { aws } } }),
    );
    return `${CLIENT}.${Object.keys(configuration.resource![CLIENT]!)[0]}`;
  }

  async function terraform(...args: string[]): Promise<string> {
    const { exitCode, stdout, stderr } = await runProgram(
      'terraform',
      [...args, '-input=false', '-no-color'],
      { cwd: directory, env: { ...cloud.env, TF_CLI_CONFIG_FILE: configFile, CHECKPOINT_DISABLE: '1' } },
    );
    if (exitCode !== 0) throw new Error(`terraform ${args.join(' ')}: ${exitCode}\n${stdout}${stderr}`);
    return stdout;
  }

  async function call(action: string, body: object): Promise<unknown> {
    const credential = `${cloud.env['AWS_ACCESS_KEY_ID']}/20260101/eu-west-1/secretsmanager/aws4_request`;
    const answer = await fetch(cloud.endpoint, {
      method: 'POST',
      headers: {
        authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=0`,
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `secretsmanager.${action}`,
      },
      body: JSON.stringify({ SecretId: 'dev/rotated/client', ...body }),
    });
    if (!answer.ok) throw new Error(`${action}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }

  const current = async (): Promise<Secret> => (await call('GetSecretValue', {})) as Secret;
  const rotate = (which: string) =>
    call('PutSecretValue', { ClientRequestToken: which.padEnd(32, '-'), SecretString: which });

  test('is not planned to be written again, though Cognito no longer shows the first one', async () => {
    hideSecret();
    await terraform('plan', '-detailed-exitcode');
  });

  test('stays as it is while the client changes', async () => {
    hideSecret();
    write(Duration.minutes(5));

    expect(await terraform('apply', '-auto-approve')).toContain('0 added, 1 changed, 0 destroyed');
    expect((await current()).SecretString).toBe('second');
  });

  test('is that of the new client once the client is replaced', async () => {
    cloud.faults.clear();
    await terraform('apply', '-auto-approve', `-replace=${write(Duration.minutes(5))}`);

    const { SecretString, VersionStages } = await current();
    const { clientId } = JSON.parse(SecretString) as { clientId: string };
    expect(VersionStages).toEqual(['AWSCURRENT', 'TERRAFORM']);
    expect(JSON.stringify(cloud.snapshot().cognito)).toContain(clientId);
  });
});
