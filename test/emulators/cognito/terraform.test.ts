import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud, type LocalCloud } from '@oauth-issuers/emulators';
import { describeWithTerraform, runProgram } from '../../support/terraform.js';

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
  }, 60_000);
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

  const pool = () => Object.values(cloud.snapshot().cognito as Pools)[0]!;
  const poolNamed = (name: string) => Object.values(pool()).find(({ Name }) => Name === name)!;

  test('creates, and then sees nothing to change', async () => {
    expect(await terraform('apply', '-auto-approve')).toContain('6 added, 0 changed, 0 destroyed');
    await terraform('plan', '-detailed-exitcode');
    expect(poolNamed('corners')).toMatchObject({ MfaConfiguration: 'OFF', UserPoolTags: { stage: 'one' } });
  }, 120_000);

  test('updates in place, and then sees nothing to change', async () => {
    const before = Object.keys(pool());
    writeFileSync(join(directory, 'main.tf.json'), JSON.stringify(configuration(2)));
    expect(await terraform('apply', '-auto-approve')).toContain('0 added, 4 changed, 0 destroyed');
    await terraform('plan', '-detailed-exitcode');
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
  }, 120_000);

  test('destroys all of it, and was never answered by an error', async () => {
    await terraform('destroy', '-auto-approve');
    expect(cloud.snapshot().cognito).toEqual({ pools: {} });
    const errors = cloud.exchanges.filter(({ status }) => status >= 400);
    expect(errors).toEqual([]);
  }, 120_000);
});

type Pools = Record<string, Record<string, Record<string, unknown>>>;

/** The configuration of two revisions, as Terraform JSON. */
function configuration(revision: 1 | 2): object {
  const second = revision === 2;
  const user_pool_id = '${aws_cognito_user_pool.corners.id}';
  return {
    terraform: {
      required_providers: { aws: { source: 'hashicorp/aws', version: '>= 5.100.0, < 7.0.0' } },
    },
    provider: { aws: {} },
    data: { aws_caller_identity: { current: {} } },
    resource: {
      aws_cognito_user_pool: {
        bare: { name: 'bare' },
        corners: {
          name: 'corners',
          mfa_configuration: second ? 'OPTIONAL' : 'OFF',
          ...(second && { software_token_mfa_configuration: { enabled: true } }),
          password_policy: {
            minimum_length: second ? 16 : 12,
            require_lowercase: true,
            require_numbers: !second,
            temporary_password_validity_days: second ? 3 : 7,
          },
          username_configuration: { case_sensitive: false },
          auto_verified_attributes: ['email'],
          user_attribute_update_settings: { attributes_require_verification_before_update: ['email'] },
          schema: [
            {
              name: 'team',
              attribute_data_type: 'String',
              mutable: true,
              string_attribute_constraints: { min_length: '1', max_length: '50' },
            },
            ...(second
              ? [
                  {
                    name: 'level',
                    attribute_data_type: 'Number',
                    mutable: true,
                    number_attribute_constraints: { min_value: '1', max_value: '9' },
                  },
                ]
              : []),
          ],
          tags: second ? { owner: 'two' } : { stage: 'one' },
        },
      },
      aws_cognito_user_pool_domain: {
        corners: { domain: 'dev-corners', user_pool_id, managed_login_version: second ? 2 : 1 },
      },
      aws_cognito_resource_server: {
        orders: {
          identifier: 'orders',
          name: 'orders',
          user_pool_id,
          scope: ['read', ...(second ? ['write'] : [])].map((name) => ({
            scope_name: name,
            scope_description: name,
          })),
        },
      },
      aws_cognito_user_pool_client: {
        bare: { name: 'bare', user_pool_id: '${aws_cognito_user_pool.bare.id}' },
        machine: {
          name: 'machine',
          user_pool_id,
          generate_secret: true,
          allowed_oauth_flows: ['client_credentials'],
          allowed_oauth_flows_user_pool_client: true,
          allowed_oauth_scopes: ['read', ...(second ? ['write'] : [])].map(
            (name) => `\${aws_cognito_resource_server.orders.identifier}/${name}`,
          ),
          access_token_validity: second ? 5 : 60,
          token_validity_units: { access_token: 'minutes' },
          explicit_auth_flows: ['ALLOW_USER_SRP_AUTH'],
          refresh_token_rotation: { feature: 'ENABLED', retry_grace_period_seconds: second ? 10 : 0 },
        },
      },
    },
  };
}
