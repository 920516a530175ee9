import { openAccount } from '../../support/account.js';
import { checkOut, WITHOUT_ENTRA } from '../../support/checkout.js';
import { eventually } from '../../support/eventually.js';
import { NOTHING, surroundings } from '../../support/surroundings.js';
import { describeOnTerminal, openTerminal } from '../../support/terminal.js';
import { describeWithTerraform } from '../../support/terraform.js';

describeWithTerraform('with the real Terraform', ({ configFile }) => {
  describeOnTerminal('npm run deploy on a terminal', () => {
    test('at Ctrl-C, however often, finishes what it has begun and saves its state', async () => {
      const account = await openAccount();
      const { reached, release } = account.hold('CreateUserPoolDomain');
      const { env, left } = surroundings();
      const command = ['npm', 'run', 'deploy', '--', 'dev', '--auto-approve', '--skip-provider-lock'];
      const terminal = openTerminal(command, {
        cwd: checkOut(WITHOUT_ENTRA),
        env: { ...account.env, ...env, TF_CLI_CONFIG_FILE: configFile },
      });
      await eventually(reached);

      terminal.ctrlC();
      await terminal.until(/Gracefully shutting down/);
      terminal.ctrlC();
      terminal.ctrlC();
      release();

      expect(await terminal.ended).toBe(130);
      expect(terminal.shown()).not.toContain('Two interrupts received');
      expect(account.inState('dev-cognito')).toContain('aws_cognito_user_pool');
      expect(account.locks()).toEqual([]);
      expect(terminal.shown()).toMatch(/Run the same command again[^]*Interrupted \(SIGINT\)/);
      expect(left()).toEqual(NOTHING);
    });
  });
});
