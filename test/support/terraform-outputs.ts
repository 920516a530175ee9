import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './terraform.js';

const missing = spawnSync('terraform', ['version']).status === 0 ? undefined : 'terraform is not on the PATH';

/**
 * A test that needs Terraform alone, and no provider. In a pipeline a missing Terraform is a failure; elsewhere the
 * title says what is missing.
 */
export function testWithTerraform(title: string, run: () => Promise<void>): void {
  const runs = missing === undefined || process.env['CI'] !== undefined;
  (runs ? test : test.skip)(missing === undefined ? title : `${title} [missing: ${missing}]`, run);
}

/** What Terraform makes of outputs: their values after an apply of a configuration that needs no provider. */
export async function terraformOutputs(configuration: object): Promise<Record<string, unknown>> {
  const directory = mkdtempSync(join(tmpdir(), 'terraform-outputs-'));
  const configFile = join(directory, 'terraform.rc');
  const env = { TF_CLI_CONFIG_FILE: configFile, CHECKPOINT_DISABLE: '1', TF_INPUT: '0' };
  const terraform = async (...args: readonly string[]): Promise<string> => {
    const { exitCode, stdout, stderr } = await runProgram('terraform', [`-chdir=${directory}`, ...args], {
      env,
    });
    if (exitCode !== 0) throw new Error(`terraform ${args.join(' ')}: ${stdout}${stderr}`);
    return stdout;
  };
  try {
    writeFileSync(configFile, '');
    writeFileSync(join(directory, 'main.tf.json'), JSON.stringify(configuration));
    await terraform('init', '-no-color');
    await terraform('apply', '-no-color', '-auto-approve');
    const outputs = JSON.parse(await terraform('output', '-json')) as Record<string, { value: unknown }>;
    return Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, value]));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
