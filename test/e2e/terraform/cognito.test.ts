import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud, type LocalCloud } from '@oauth-issuers/emulators';
import { describeWithTerraform, runProgram } from '../../support/terraform.js';
import { corners } from './cognito/corners.js';
import { identityProviders } from './cognito/identity-providers.js';
import { people } from './cognito/people.js';
import type { Resources } from './cognito/resources.js';
import { userPool } from './cognito/user-pool.js';

/**
 * What the real AWS provider does with the corners that the stacks of this repository leave out: MFA, tags, schema,
 * managed login, lifetimes, rotation, and resources with nothing but their required arguments.
 */
describeWithTerraform('the real AWS provider', ({ configFile }) => {
  let cloud: LocalCloud;
  let directory: string;

  beforeAll(async () => {
    cloud = await startLocalCloud();
    directory = mkdtempSync(join(tmpdir(), 'cognito-terraform-'));
    writeFileSync(join(directory, 'main.tf.json'), JSON.stringify(configuration(1)));
    await terraform('init');
  });
  afterAll(async () => {
    await cloud.close();
    rmSync(directory, { recursive: true, force: true });
  });

  async function terraform(...args: string[]): Promise<string> {
    const env = { ...cloud.env, TF_CLI_CONFIG_FILE: configFile, CHECKPOINT_DISABLE: '1' };
    const { exitCode, stdout, stderr } = await runProgram(
      'terraform',
      [...args, '-input=false', '-no-color'],
      {
        cwd: directory,
        env,
      },
    );
    if (exitCode !== 0) throw new Error(`terraform ${args.join(' ')}: ${exitCode}\n${stdout}${stderr}`);
    return stdout;
  }

  /** Calls an action as an SDK would. */
  async function call(action: string, input: object): Promise<Record<string, unknown>> {
    const { accessKeyId, region } = cloud.identity;
    const response = await fetch(cloud.endpoint, {
      method: 'POST',
      headers: {
        'x-amz-target': `AWSCognitoIdentityProviderService.${action}`,
        authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20261121/${region}/cognito-idp/aws4_request`,
      },
      body: JSON.stringify(input),
    });
    return (await response.json()) as Record<string, unknown>;
  }

  const pool = () => Object.values(cloud.snapshot().cognito as Pools)[0]!;
  const poolNamed = (name: string) => Object.values(pool()).find(({ Name }) => Name === name)!;

  test('creates, and then sees nothing to change', async () => {
    expect(await terraform('apply', '-auto-approve')).toContain('19 added, 0 changed, 0 destroyed');
    await terraform('plan', '-detailed-exitcode');
    expect(poolNamed('corners')).toMatchObject({ MfaConfiguration: 'OFF', UserPoolTags: { stage: 'one' } });
  });

  test('updates in place', async () => {
    const before = Object.keys(pool());
    writeFileSync(join(directory, 'main.tf.json'), JSON.stringify(configuration(2)));
    expect(await terraform('apply', '-auto-approve')).toContain('0 added, 16 changed, 0 destroyed');
    expect(Object.keys(pool())).toEqual(before);
    expect(poolNamed('corners')).toMatchObject({
      MfaConfiguration: 'OPTIONAL',
      mfa: { SoftwareTokenMfaConfiguration: { Enabled: true } },
      UserPoolTags: { owner: 'two' },
      Policies: { PasswordPolicy: { MinimumLength: 16, RequireNumbers: false } },
      domains: { 'dev-corners': { ManagedLoginVersion: 2 } },
      resourceServers: { orders: { Scopes: [{ ScopeName: 'read' }, { ScopeName: 'write' }] } },
    });
    const [client] = Object.values(poolNamed('corners').clients as Record<string, object>);
    expect(client).toMatchObject({
      AllowedOAuthScopes: ['orders/read', 'orders/write'],
      AccessTokenValidity: 5,
      TokenValidityUnits: { AccessToken: 'minutes' },
    });
  });

  test('then sees nothing to change, though somebody has rotated the secret of a client', async () => {
    const UserPoolId = String(poolNamed('corners').Id);
    const client = { UserPoolId, ClientId: Object.keys(poolNamed('corners').clients as object)[0]! };
    await call('AddUserPoolClientSecret', client);
    const [first] = (await call('ListUserPoolClientSecrets', client)).ClientSecrets as {
      ClientSecretId: string;
    }[];
    await call('DeleteUserPoolClientSecret', { ...client, ClientSecretId: first!.ClientSecretId });
    expect((await call('DescribeUserPoolClient', client)).UserPoolClient).not.toHaveProperty('ClientSecret');
    await terraform('plan', '-detailed-exitcode');
  });

  test('destroys all of it, and was never answered by an error', async () => {
    await terraform('destroy', '-auto-approve');
    expect(cloud.snapshot().cognito).toEqual({ pools: {} });
    const errors = cloud.exchanges.filter(({ status }) => status >= 400);
    expect(errors).toEqual([]);
  });
});

type Pools = Record<string, Record<string, Record<string, unknown>>>;

/** The configuration of two revisions, as Terraform JSON. */
function configuration(revision: 1 | 2): object {
  const second = revision === 2;
  return {
    terraform: {
      required_providers: { aws: { source: 'hashicorp/aws', version: '>= 5.100.0, < 7.0.0' } },
    },
    provider: { aws: {} },
    data: { aws_caller_identity: { current: {} } },
    resource: merged([corners(second), userPool(second), identityProviders(second), people(second)]),
  };
}

/** Resources of the same type, side by side. */
function merged(parts: readonly Resources[]): Resources {
  const result: Record<string, Readonly<Record<string, object>>> = {};
  for (const [type, resources] of parts.flatMap((part) => Object.entries(part)))
    result[type] = { ...result[type], ...resources };
  return result;
}
