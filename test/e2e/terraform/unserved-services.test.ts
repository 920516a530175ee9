import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud, type LocalCloud } from '@oauth-issuers/emulators';
import { describeWithTerraform, runProgram } from '../../support/terraform.js';

/** What people put beside a pool, and what the real AWS provider then shows them. */
const besidePool = {
  aws_iam_role: { sms: { name: 'sms', assume_role_policy: '{}' } },
  aws_lambda_permission: {
    trigger: {
      action: 'lambda:InvokeFunction',
      function_name: 'sign-up',
      principal: 'cognito-idp.amazonaws.com',
    },
  },
  aws_api_gateway_rest_api: { orders: { name: 'orders' } },
  aws_cloudwatch_log_group: { logins: { name: 'logins' } },
  aws_route53_zone: { auth: { name: 'auth.example.com' } },
  aws_dynamodb_table: {
    people: {
      name: 'people',
      hash_key: 'id',
      billing_mode: 'PAY_PER_REQUEST',
      attribute: [{ name: 'id', type: 'S' }],
    },
  },
};

const SAID: readonly (readonly [service: string, action: string, variable: string])[] = [
  ['iam', 'CreateRole', 'IAM'],
  ['lambda', 'POST /2015-03-31/functions/sign-up/policy', 'LAMBDA'],
  ['apigateway', 'POST /restapis', 'API_GATEWAY'],
  ['logs', 'CreateLogGroup', 'CLOUDWATCH_LOGS'],
  ['route53', 'POST /2013-04-01/hostedzone', 'ROUTE_53'],
  ['dynamodb', 'CreateTable', 'DYNAMODB'],
];

describeWithTerraform('the real AWS provider, for services that are not here', ({ configFile }) => {
  let cloud: LocalCloud;
  let directory: string;
  beforeAll(async () => {
    cloud = await startLocalCloud();
    directory = mkdtempSync(join(tmpdir(), 'unserved-terraform-'));
    const aws = { source: 'hashicorp/aws', version: '>= 5.100.0, < 7.0.0' };
    const configuration = {
      terraform: { required_providers: { aws } },
      provider: { aws: {} },
      resource: besidePool,
    };
    writeFileSync(join(directory, 'main.tf.json'), JSON.stringify(configuration));
  });
  afterAll(async () => {
    await cloud.close();
    rmSync(directory, { recursive: true, force: true });
  });

  const terraform = (...args: string[]) =>
    runProgram('terraform', [...args, '-input=false', '-no-color'], {
      cwd: directory,
      env: { ...cloud.env, TF_CLI_CONFIG_FILE: configFile, CHECKPOINT_DISABLE: '1' },
    });

  test('shows the service, the action, and the way out', async () => {
    expect(await terraform('init')).toMatchObject({ exitCode: 0 });
    const { exitCode, stderr } = await terraform('apply', '-auto-approve');
    const shown = stderr.replaceAll(/\s*\n[│\s]*/g, ' ');
    expect(exitCode).toBe(1);
    for (const [service, action, variable] of SAID) {
      expect(shown).toContain(`The local cloud does not serve ${service} (asked for ${action}).`);
      expect(shown).toContain(`AWS_ENDPOINT_URL_${variable}=http://127.0.0.1:PORT in the environment.`);
    }
    expect(shown).not.toContain('UnknownError');
  });
});
