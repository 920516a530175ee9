import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/support/paths.js';
import { NOTHING, surroundings } from '../../support/surroundings.js';
import { describeOnTerminal, openTerminal } from '../../support/terminal.js';

/** An npm that installs until it is interrupted, and then needs a moment. */
const SLOW_NPM = `#!/usr/bin/env node
  process.on('SIGINT', () => setTimeout(() => process.exit(130), 100));
  setInterval(() => 0, 1000);
  console.log('npm', ...process.argv.slice(2));`;

describeOnTerminal('the installation of a fresh clone on a terminal', () => {
  test('at Ctrl-C ends with 130, says so, and leaves no process', async () => {
    const { env, temporary, left } = surroundings();
    const clone = join(temporary, 'clone');
    const programs = join(temporary, 'bin');
    mkdirSync(programs);
    cpSync(join(ROOT, 'scripts/ensure-installed.mjs'), join(clone, 'scripts/ensure-installed.mjs'));
    writeFileSync(join(clone, 'package-lock.json'), '{}');
    writeFileSync(join(programs, 'npm'), SLOW_NPM);
    chmodSync(join(programs, 'npm'), 0o755);
    const terminal = openTerminal([process.execPath, 'scripts/ensure-installed.mjs'], {
      cwd: clone,
      env: { ...env, PATH: `${programs}:${process.env['PATH']}` },
    });
    await terminal.until(/npm ci --ignore-scripts/);

    terminal.ctrlC();

    expect(await terminal.ended).toBe(130);
    expect(terminal.shown()).toContain('Interrupted (SIGINT). Nothing is left running.');
    expect(left().processes).toEqual(NOTHING.processes);
  });
});
