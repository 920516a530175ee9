import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { UserPool } from '@oauth-issuers/constructs';
import { rehearse, startLocalCloud } from '@oauth-issuers/emulators';
import { App, TerraformOutput, TerraformStack } from 'cdktf';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { functionArn } from '../variants/arns.js';

test('a pool with a permitted function and a role for SMS is rehearsed, in a cloud that has neither', async () => {
  const outdir = mkdtempSync(join(tmpdir(), 'rehearsed-beside-'));
  const app = new App({ outdir });
  const stack = new TerraformStack(app, 'beside');
  new AwsProvider(stack, 'aws', { region: 'eu-west-1' });
  const { resource } = new UserPool(stack, 'pool', {
    poolName: 'shop',
    mfa: { mode: 'optional', factors: ['sms'] },
    sms: { externalId: 'shop-sms' },
    triggers: { preSignUp: { arn: functionArn('sign-up'), functionName: 'sign-up' } },
  });
  const role = resource.smsConfiguration.snsCallerArn;
  new TerraformOutput(stack, 'role', { value: role, staticId: true });
  app.synth();
  const cloud = await startLocalCloud();
  try {
    const outputs = await rehearse({ outdir, target: cloud });
    const { pools } = cloud.snapshot()['cognito'] as { pools: Record<string, unknown> };

    expect(outputs['beside']!['role']).toMatch(/^arn:aws:iam::123456789012:role\/terraform-\w+$/);
    expect(Object.values(pools)).toMatchObject([
      {
        LambdaConfig: { PreSignUp: functionArn('sign-up') },
        mfa: {
          SmsMfaConfiguration: {
            SmsConfiguration: { SnsCallerArn: outputs['beside']!['role'], ExternalId: 'shop-sms' },
          },
        },
      },
    ]);
  } finally {
    await cloud.close();
    rmSync(outdir, { recursive: true });
  }
});
