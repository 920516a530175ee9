import { ROOT } from '../../../scripts/support/paths.js';
import { eventually } from '../../support/eventually.js';
import { NOTHING, surroundings } from '../../support/surroundings.js';
import { describeOnTerminal, openTerminal } from '../../support/terminal.js';

describeOnTerminal('npm start on a terminal', () => {
  const begin = (...args: readonly string[]) => {
    const { env, left } = surroundings();
    return { left, terminal: openTerminal(['npm', 'start', ...args], { cwd: ROOT, env }) };
  };

  test.each([
    ['while it synthesizes', /Synthesize dev/],
    ['while it creates the stacks', /Create the stacks/],
    ['while it verifies', /✓ Create the stacks/],
  ])('at Ctrl-C %s ends with 130, says so, and leaves nothing', async (_, phase) => {
    const { terminal, left } = begin();
    await terminal.until(phase);

    terminal.ctrlC();

    expect(await terminal.ended).toBe(130);
    expect(terminal.shown()).toContain('Interrupted (SIGINT)');
    expect(terminal.shown()).not.toMatch(/\?25l(?![^]*\?25h)/);
    expect(left()).toEqual(NOTHING);
  });

  test('a second and a third Ctrl-C do no harm', async () => {
    const { terminal, left } = begin();
    await terminal.until(/Synthesize dev/);

    terminal.ctrlC();
    terminal.ctrlC();
    terminal.ctrlC();

    expect(await terminal.ended).toBe(130);
    expect(terminal.shown()).toContain('Interrupted (SIGINT)');
    expect(left()).toEqual(NOTHING);
  });

  test('with --keep stays up until Ctrl-C, and leaves nothing then', async () => {
    const { terminal, left } = begin('--', '--keep');
    await terminal.until(/stays up until Ctrl-C[^]*Terraform's way/);

    terminal.ctrlC();

    // npm's own shell ends by the signal, whatever the command ends with.
    expect(await terminal.ended).toBe(130);
    expect(left()).toEqual(NOTHING);
  });

  test.each([
    ['while it synthesizes', [], /Synthesize dev/],
    ['while it is kept', ['--', '--keep'], /stays up until Ctrl-C/],
  ])('closed %s, leaves nothing', async (_, args, phase) => {
    const { terminal, left } = begin(...args);
    await terminal.until(phase);

    terminal.close();
    await terminal.ended;

    await eventually(() => left().processes.length === 0);
    expect(left()).toEqual(NOTHING);
  });

  test.each(['0', '7'])('shows its steps on a terminal of %s columns', async (columns) => {
    const { env } = surroundings();
    const terminal = openTerminal(['npm', 'start'], {
      cwd: ROOT,
      env: { ...env, TERMINAL_COLUMNS: columns },
    });

    expect(await terminal.ended).toBe(0);
    expect(terminal.shown()).toMatch(/✓ Synthesize dev/);
    expect(terminal.shown().length).toBeLessThan(100_000);
  });
});
