import { ROOT } from '../../../scripts/support/paths.js';
import { eventually } from '../../support/eventually.js';
import { NOTHING, surroundings } from '../../support/surroundings.js';
import { describeOnTerminal, openTerminal } from '../../support/terminal.js';
import { describeWithTerraform } from '../../support/terraform.js';

describeWithTerraform('with the real Terraform', ({ configFile }) => {
  describeOnTerminal('npm run deploy:local on a terminal', () => {
    const begin = (...args: readonly string[]) => {
      const { env, left } = surroundings();
      const command = ['npm', 'run', 'deploy:local', '--', 'dev-cognito', ...args];
      const terminal = openTerminal(command, { cwd: ROOT, env: { ...env, TF_CLI_CONFIG_FILE: configFile } });
      return { left, terminal };
    };

    test.each([
      ['while it synthesizes', /✓ Start the local cloud/],
      ['while Terraform initializes', /Initializing/],
      ['while Terraform creates', /Creating\.\.\./],
    ])('at Ctrl-C %s ends with 130, says so, and leaves nothing', async (_, phase) => {
      const { terminal, left } = begin();
      await terminal.until(phase);

      terminal.ctrlC();
      terminal.ctrlC();

      expect(await terminal.ended).toBe(130);
      expect(terminal.shown()).toContain('Interrupted (SIGINT)');
      expect(terminal.shown()).not.toMatch(/\?25l(?![^]*\?25h)/);
      expect(left()).toEqual(NOTHING);
    });

    test('at Ctrl-C while it is kept leaves nothing', async () => {
      const { terminal, left } = begin('--keep');
      await terminal.until(/Terraform's way/);

      terminal.ctrlC();

      expect(await terminal.ended).toBe(130);
      expect(left()).toEqual(NOTHING);
    });

    test('closed while Terraform creates, leaves nothing', async () => {
      const { terminal, left } = begin();
      await terminal.until(/Creating\.\.\./);

      terminal.close();

      await eventually(() => left().processes.length === 0 && left().files.length === 0);
    });
  });
});
