import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { LambdaFunction } from '@cdktf/provider-aws/lib/lambda-function';
import { UserPool } from '@oauth-issuers/constructs';
import { startLocalCloud, type LocalCloud } from '@oauth-issuers/emulators';
import type { TerraformStack } from 'cdktf';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasMoto, type Moto, startMoto } from '../../support/moto.js';
import { describeWithTerraform } from '../../support/terraform.js';
import { RootModule } from '../../support/variant-cycle.js';

/** The least that a ZIP file can be: nothing in it, and its end. */
const EMPTY_ZIP = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);

const describeWithMoto: typeof describeWithTerraform = hasMoto()
  ? describeWithTerraform
  : (title, suite) =>
      describe.skip(`${title} [missing: moto's server, with Python]`, () => suite({ configFile: '' }));

describeWithMoto(
  'a pool with a function and a role for SMS, these from another emulator',
  ({ configFile }) => {
    let cloud: LocalCloud;
    let moto: Moto;
    let directory: string;
    let module: RootModule;

    beforeAll(async () => {
      [cloud, moto] = await Promise.all([startLocalCloud(), startMoto()]);
      directory = mkdtempSync(join(tmpdir(), 'beside-a-pool-'));
      writeFileSync(join(directory, 'function.zip'), EMPTY_ZIP);
      const forwarded = { AWS_ENDPOINT_URL_IAM: moto.url, AWS_ENDPOINT_URL_LAMBDA: moto.url };
      const both = Object.create(cloud, { env: { value: { ...cloud.env, ...forwarded } } }) as LocalCloud;
      module = new RootModule([{ declare }], directory, both, configFile);
      module.synth(false);
      await module.terraform(['init']);
      await module.terraform(['apply', '-auto-approve']);
    });
    afterAll(async () => {
      await Promise.all([cloud.close(), moto.close()]);
      rmSync(directory, { recursive: true, force: true });
    });

    function declare(stack: TerraformStack, updated: boolean): void {
      const role = new IamRole(stack, 'lambda', {
        assumeRolePolicy: JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
          ],
        }),
      });
      const signUp = new LambdaFunction(stack, 'sign-up', {
        functionName: 'sign-up',
        filename: join(directory, 'function.zip'),
        handler: 'index.handler',
        runtime: 'nodejs22.x',
        role: role.arn,
      });
      new UserPool(stack, 'pool', {
        poolName: 'shop',
        mfa: { mode: 'optional', factors: ['sms'] },
        sms: { externalId: 'shop-sms' },
        triggers: {
          preSignUp: signUp,
          preTokenGeneration: { functionArn: signUp, version: 'V2_0' },
          ...(updated && { postConfirmation: signUp }),
        },
        protect: false,
      });
    }

    /** What the other emulator has of a function's policy: who may call it, for whom. */
    async function permitted(): Promise<unknown[]> {
      const answer = await fetch(`${moto.url}/2015-03-31/functions/sign-up/policy`, {
        headers: { authorization: 'AWS4-HMAC-SHA256 Credential=test/20260101/eu-west-1/lambda/aws4_request' },
      });
      const { Policy } = (await answer.json()) as { Policy: string };
      return (JSON.parse(Policy) as { Statement: unknown[] }).Statement;
    }

    test('has nothing to change once it exists', async () => {
      expect(await module.plan()).toEqual(new Map());
    });

    test('may call the function, by its own ARN, once for each trigger', async () => {
      const statement = expect.objectContaining({
        Effect: 'Allow',
        Action: 'lambda:InvokeFunction',
        Principal: { Service: 'cognito-idp.amazonaws.com' },
        Condition: {
          ArnLike: {
            'AWS:SourceArn': expect.stringMatching(
              /^arn:aws:cognito-idp:eu-west-1:\d+:userpool\//,
            ) as unknown,
          },
        },
      }) as unknown;

      expect(await permitted()).toEqual([statement, statement]);
    });

    test('is permitted a trigger more, in place', async () => {
      module.synth(true);
      const changes = await module.plan();
      await module.terraform(['apply', 'next.plan']);

      expect([...changes.values()].flat().map((change) => change.split(':')[0])).toEqual(
        expect.arrayContaining(['update aws_cognito_user_pool', 'create aws_lambda_permission']),
      );
      expect(await module.plan()).toEqual(new Map());
      expect(await permitted()).toHaveLength(3);
    });

    test('leaves nothing when it is destroyed', async () => {
      await module.terraform(['destroy', '-auto-approve']);

      expect((cloud.snapshot()['cognito'] as { pools?: object }).pools ?? {}).toEqual({});
    });
  },
);
