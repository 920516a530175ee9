import { startLocalCloud, type LocalCloud } from '@oauth-issuers/emulators';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AWS_PROVIDER_RANGE } from '../../scripts/support/aws-providers.js';
import { logged } from '../reports/replay.js';
import { describeWithTerraform, runProgram, type Ended } from '../support/terraform.js';

const POOL = 'aws_cognito_user_pool';
const CLIENT = 'aws_cognito_user_pool_client';
const SERVER = 'aws_cognito_resource_server';
const function_ = (name: string): string => `arn:aws:lambda:eu-west-1:123456789012:function:${name}`;
const scope = (name: string) => ({ scope_name: name, scope_description: `May ${name}` });

/** A public report of Terraform: what its author had, what it was changed to, and what became of it in the service. */
interface Report {
  readonly thread: string;
  readonly type: string;
  readonly had: object;
  readonly has: object;
  /** Members of what is described after the change; undefined for what must be gone. */
  readonly described: object;
}

const report = (thread: string, type: string, had: object, has: object, described: object): Report => ({
  thread: `hashicorp/terraform-provider-aws#${thread}`,
  type,
  had,
  has,
  described,
});

/** Each of these never came to rest, or lost what it changed, with some version of the provider. */
const reports: readonly Report[] = [
  report(
    '30268',
    CLIENT,
    { logout_urls: ['https://shop.example.com/bye'] },
    { logout_urls: [] },
    { LogoutURLs: undefined },
  ),
  report(
    '30511',
    CLIENT,
    { write_attributes: ['email'] },
    { write_attributes: [] },
    { WriteAttributes: undefined },
  ),
  report(
    '30903',
    CLIENT,
    { access_token_validity: 1 },
    { access_token_validity: 30, token_validity_units: { access_token: 'minutes' } },
    { AccessTokenValidity: 30, TokenValidityUnits: { AccessToken: 'minutes' } },
  ),
  report(
    '18090',
    CLIENT,
    { refresh_token_validity: 1 },
    {
      refresh_token_validity: 7200,
      token_validity_units: { refresh_token: 'seconds' },
    },
    { RefreshTokenValidity: 7200, TokenValidityUnits: { RefreshToken: 'seconds' } },
  ),
  report(
    '17228',
    POOL,
    { account_recovery_setting: { recovery_mechanism: [{ name: 'admin_only', priority: 1 }] } },
    {},
    { AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'admin_only', Priority: 1 }] } },
  ),
  report(
    '38617',
    POOL,
    {
      lambda_config: {
        post_confirmation: function_('welcome'),
        pre_token_generation_config: { lambda_arn: function_('claims'), lambda_version: 'V2_0' },
      },
    },
    { lambda_config: { post_confirmation: function_('welcome') } },
    { LambdaConfig: { PostConfirmation: function_('welcome'), PreTokenGeneration: function_('claims') } },
  ),
  report(
    '9143',
    POOL,
    { password_policy: { minimum_length: 8, temporary_password_validity_days: 7 } },
    { password_policy: { minimum_length: 8, temporary_password_validity_days: 90 } },
    { AdminCreateUserConfig: { UnusedAccountValidityDays: 90 } },
  ),
  report(
    '3891',
    POOL,
    {},
    { schema: [{ name: 'team', attribute_data_type: 'String', string_attribute_constraints: [{}] }] },
    {
      SchemaAttributes: expect.arrayContaining([expect.objectContaining({ Name: 'custom:team' })]) as unknown,
    },
  ),
  report(
    '10159',
    SERVER,
    { scope: [scope('read'), scope('write')] },
    { scope: [scope('write'), scope('cancel'), scope('read')] },
    {
      Scopes: expect.arrayContaining(
        ['read', 'write', 'cancel'].map((name) => expect.objectContaining({ ScopeName: name }) as unknown),
      ) as unknown,
    },
  ),
];

describeWithTerraform(`${reports.length} reported cycles of Terraform`, ({ configFile }) => {
  let cloud: LocalCloud;
  let directory: string;
  let ended: Readonly<Record<'settled' | 'changed' | 'settledAgain' | 'refused', Ended>>;

  beforeAll(async () => {
    cloud = await startLocalCloud();
    directory = mkdtempSync(join(tmpdir(), 'reported-cycles-'));
    write(({ had }) => had);
    await terraform('init');
    await terraform('apply', '-auto-approve');
    const settled = await terraform('plan', '-detailed-exitcode');
    write(({ has }) => has);
    const changed = await terraform('apply', '-auto-approve');
    const settledAgain = await terraform('plan', '-detailed-exitcode');
    ended = { settled, changed, settledAgain, refused: await unitsTakenAway() };
  });
  afterAll(async () => {
    await cloud.close();
    rmSync(directory, { recursive: true, force: true });
  });

  const terraform = (...args: string[]): Promise<Ended> =>
    runProgram('terraform', [`-chdir=${directory}`, ...args, '-no-color'], {
      env: { ...cloud.env, TF_CLI_CONFIG_FILE: configFile, CHECKPOINT_DISABLE: '1' },
    });

  /** Each report has a pool of its own. */
  function write(of: (report: Report) => object): void {
    const resource: Record<string, Record<string, object>> = { [POOL]: {}, [CLIENT]: {}, [SERVER]: {} };
    for (const report of reports) {
      const name = nameOf(report);
      resource[POOL]![name] = { name, ...(report.type === POOL && of(report)) };
      const inPool = { name, user_pool_id: `\${${POOL}.${name}.id}`, ...of(report) };
      if (report.type === CLIENT) resource[CLIENT]![name] = inPool;
      if (report.type === SERVER) resource[SERVER]![name] = { ...inPool, identifier: 'orders' };
    }
    const aws = { source: 'hashicorp/aws', version: AWS_PROVIDER_RANGE };
    const configuration = { terraform: { required_providers: { aws } }, provider: { aws: {} }, resource };
    writeFileSync(join(directory, 'main.tf.json'), JSON.stringify(configuration));
  }

  /** 32504: without its units, 30 minutes are 30 hours. */
  function unitsTakenAway(): Promise<Ended> {
    write(({ has }) => ({ ...has, token_validity_units: undefined }));
    return terraform('apply', '-auto-approve');
  }

  test.each(reports.map((report) => [report.thread, report] as const))('%s', (_thread, report) => {
    const { settled, changed, settledAgain } = ended;
    expect([settled, changed, settledAgain].map(({ exitCode, stderr }) => [exitCode, stderr])).toEqual([
      [0, ''],
      [0, ''],
      [0, ''],
    ]);
    expect(changed.stdout).toContain(' 0 destroyed.');
    expect(describedOf(cloud, report)).toMatchObject(report.described);
  });

  test('hashicorp/terraform-provider-aws#32504', () => {
    expect(ended.refused.exitCode).toBe(1);
    expect(ended.refused.stderr).toMatch(/duration between 5m0s and\s24h0m0s, got: 30h0m0s/);
  });
});

logged('Through Terraform', [
  ...reports.map(({ thread }) => [thread] as const),
  ['hashicorp/terraform-provider-aws#32504'],
]);

const nameOf = ({ thread }: Report): string => `report-${thread.split('#')[1]}`;

/** What the local cloud describes of what a report is about; what is absent is undefined. */
function describedOf(cloud: LocalCloud, report: Report): unknown {
  const services = Object.values(cloud.snapshot()) as { readonly pools?: Record<string, Described> }[];
  const pools = services.flatMap(({ pools = {} }) => Object.values(pools));
  const pool = pools.find(({ Name }) => Name === nameOf(report))!;
  const [part = pool] = {
    [POOL]: [pool],
    [CLIENT]: values(pool.clients),
    [SERVER]: values(pool.resourceServers),
  }[report.type]!;
  return Object.fromEntries(Object.keys(report.described).map((name) => [name, part[name]]));
}

interface Described extends Readonly<Record<string, unknown>> {
  readonly Name?: string;
  readonly clients?: object;
  readonly resourceServers?: object;
}

const values = (parts: object = {}): Described[] => Object.values(parts) as Described[];
