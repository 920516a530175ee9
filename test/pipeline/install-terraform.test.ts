import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ROOT } from '../../scripts/support/paths.js';
import { runProgram } from '../support/terraform.js';

const directory = mkdtempSync(join(tmpdir(), 'install-terraform-'));
const bin = join(directory, 'bin');
const path = join(directory, 'github-path');
afterAll(() => rmSync(directory, { recursive: true }));

/** Stands for curl: answers with a text of its own, and notes what was asked for. */
beforeAll(() => {
  mkdirSync(bin);
  const curl = `#!/usr/bin/env bash
echo "$@" >'${join(directory, 'asked')}'
while [ "$1" != --output ]; do shift; done
echo 'not the release' >"$2"
`;
  writeFileSync(join(bin, 'curl'), curl, { mode: 0o755 });
});

test('what does not have the checksum of the release is never unpacked, and never on the PATH', async () => {
  const { exitCode, stdout, stderr } = await runProgram(
    join(ROOT, '.github', 'scripts', 'install-terraform.sh'),
    [],
    {
      env: {
        PATH: [bin, process.env['PATH']].join(delimiter),
        RUNNER_TEMP: directory,
        GITHUB_PATH: path,
        LC_ALL: 'C',
      },
    },
  );

  expect(exitCode).toBe(1);
  expect(stdout + stderr).toMatch(/terraform\.zip: FAILED/);
  expect(existsSync(path)).toBe(false);
});
