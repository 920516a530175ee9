import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/support/paths.js';
import { runProgram } from '../support/terraform.js';

describe('npx cdktf synth', () => {
  test('writes both stacks of the environments that ENVIRONMENTS names', async () => {
    const outdir = mkdtempSync(join(tmpdir(), 'oauth-issuers-cdktf-'));

    const { exitCode, stderr } = await runProgram(
      'npx',
      ['--no-install', 'cdktf', 'synth', '--output', outdir],
      {
        cwd: ROOT,
        env: { ENVIRONMENTS: 'dev', CHECKPOINT_DISABLE: '1' },
      },
    );

    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    expect(readdirSync(join(outdir, 'stacks')).sort()).toEqual(['dev-cognito', 'dev-entra']);
    rmSync(outdir, { recursive: true });
  });
});
