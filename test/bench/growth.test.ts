import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compileOurs } from '../../bench/growth/growth.js';
import { ROOT } from '../../scripts/support/paths.js';
import { runProgram } from '../support/terraform.js';

test('the app whose synthesis is timed compiles without a native program, and synthesizes', async () => {
  const directory = mkdtempSync(join(ROOT, 'node_modules', '.bench-'));
  try {
    const outdir = join(directory, 'cdktf.out');
    const app = await compileOurs(join(directory, 'cache', 'ours.cjs'));

    const { exitCode, stderr } = await runProgram(process.execPath, [app, '2', outdir]);

    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(existsSync(join(outdir, 'stacks', 'growth', 'cdk.tf.json'))).toBe(true);
  } finally {
    rmSync(directory, { recursive: true });
  }
});
