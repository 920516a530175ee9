import { join } from 'node:path';
import { ROOT } from '../../scripts/support/paths.js';
import { describeOnTerminal, openTerminal } from '../support/terminal.js';
import { runProgram } from '../support/terraform.js';

const command = [process.execPath, '--import', 'tsx', join(__dirname, 'fixtures', 'asks.ts')] as const;

describeOnTerminal('an approval that is asked for on a terminal', () => {
  test.each([
    ['yes\n', true],
    [' yes \n', true],
    ['no\n', false],
    ['y\n', false],
    ['YES\n', false],
    ['yes please\n', false],
    ['\n', false],
    // Ctrl-D
    ['\u0004', false],
  ])('after the answer %j is %p', async (answer, expected) => {
    const terminal = openTerminal(command, { cwd: ROOT, env: {} });
    await terminal.until(/Apply\? /);

    terminal.type(answer);

    expect(await terminal.ended).toBe(0);
    expect(terminal.shown()).toContain(`approved: ${expected}`);
  });

  test('ends at Ctrl-C', async () => {
    const terminal = openTerminal(command, { cwd: ROOT, env: {} });
    await terminal.until(/Apply\? /);

    terminal.ctrlC();

    expect(await terminal.ended).toBe(130);
    expect(terminal.shown()).toMatch(/Interrupted \(SIGINT\)/);
    expect(terminal.shown()).not.toContain('approved');
  });
});

test('an approval is not asked for where there is no terminal', async () => {
  const [program, ...args] = command;

  const { exitCode, stderr } = await runProgram(program, args, { cwd: ROOT });

  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/no terminal to ask.*--auto-approve/);
});
