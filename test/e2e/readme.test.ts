import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/support/paths.js';
import { endAtLast } from '../support/end-at-last.js';
import { keepCloud } from '../support/kept-cloud.js';
import { readmeBlock } from '../support/readme-block.js';
import { describeWithTerraform, runProgram } from '../support/terraform.js';

/** This repository, but for what a reader edits: `stacks` is a copy, and what is synthesized goes beside it. */
function repository(): string {
  const directory = mkdtempSync(join(tmpdir(), 'readme-'));
  endAtLast(() => rmSync(directory, { recursive: true, force: true }));
  for (const copied of ['stacks/src', 'stacks/package.json', 'package.json', 'cdktf.json'])
    cpSync(join(ROOT, copied), join(directory, copied), { recursive: true });
  for (const linked of [
    'node_modules',
    'package-lock.json',
    'scripts',
    'manifest',
    'constructs',
    'verify',
    'rotation',
    'emulators',
  ])
    symlinkSync(join(ROOT, linked), join(directory, linked));
  return directory;
}

test('a rotation in the local cloud goes as the README says, when it is pasted', async () => {
  const directory = repository();
  const block = readmeBlock('A rotation in the local cloud');

  const { exitCode, stdout, stderr } = await runProgram('bash', ['-c', block], {
    cwd: directory,
    env: { CHECKPOINT_DISABLE: '1' },
  });

  expect([exitCode, exitCode === 0 ? '' : stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^Rotated: AWSCURRENT of .*:secret:dev\/orders\/nightly-report-/m);
  expect(stdout).toMatch(/^exit 0: /m);
  expect(stdout).toMatch(/^Retired: the old secret of client id /m);
  expect(readFileSync(join(directory, 'stacks/src/cognito-stack.ts'), 'utf8')).toContain('secretSink:');
});

describeWithTerraform('the destroy of the README', ({ configFile }) => {
  test('leaves nothing of what was deployed', async () => {
    const cloud = await keepCloud('deploy-local', ['dev-cognito'], { TF_CLI_CONFIG_FILE: configFile });
    const [, environment, pattern] = /^(ENVIRONMENTS=dev) npx cdktf destroy '(dev-\*)'/.exec(
      readmeBlock('Destroy'),
    )!;
    const deployed = JSON.stringify(await cloud.inspect('state'));

    const { exitCode, stdout, stderr } = await runProgram(
      'npx',
      [
        'cdktf',
        'destroy',
        pattern!.replace('*', 'cognit*'),
        '--auto-approve',
        '--output',
        join(cloud.directory, 'cdktf.out'),
      ],
      {
        cwd: ROOT,
        env: {
          ...cloud.env,
          ENVIRONMENTS: environment!.replace('ENVIRONMENTS=', ''),
          STATE_BACKEND: `file://${cloud.directory}`,
          TF_CLI_CONFIG_FILE: configFile,
          CHECKPOINT_DISABLE: '1',
          CI: '1',
        },
      },
    );

    expect([exitCode, exitCode === 0 ? '' : stdout + stderr]).toEqual([0, '']);
    expect(deployed).toContain('dev-oauth-issuers');
    expect(JSON.stringify(await cloud.inspect('state'))).not.toContain('dev-oauth-issuers');
    await cloud.interrupt();
  });
});
