import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AWS_PROVIDER_RANGE } from '../../../scripts/support/aws-providers.js';
import { describeWithTerraform, runProgram } from '../../support/terraform.js';

describeWithTerraform('the AWS provider that Terraform takes', ({ configFile, version }) => {
  let directory: string;
  beforeAll(() => (directory = mkdtempSync(join(tmpdir(), 'provider-version-'))));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  const terraform = (...args: string[]) =>
    runProgram('terraform', [`-chdir=${directory}`, ...args], {
      env: { TF_CLI_CONFIG_FILE: configFile, CHECKPOINT_DISABLE: '1' },
    });

  test('is the newest that there is here', async () => {
    const aws = { source: 'hashicorp/aws', version: AWS_PROVIDER_RANGE };
    writeFileSync(
      join(directory, 'main.tf.json'),
      JSON.stringify({ terraform: { required_providers: { aws } } }),
    );
    expect(await terraform('init')).toMatchObject({ exitCode: 0 });
    const { stdout } = await terraform('version', '-json');
    expect(JSON.parse(stdout)).toMatchObject({
      provider_selections: { 'registry.terraform.io/hashicorp/aws': version },
    });
  });
});
