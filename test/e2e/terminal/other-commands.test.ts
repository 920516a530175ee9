import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startLocalCloud, type LocalCloud } from '@oauth-issuers/emulators';
import { ROOT } from '../../../scripts/support/paths.js';
import { localEnvironment } from '../../../scripts/support/terraform.js';
import { checkOut } from '../../support/checkout.js';
import { endAtLast } from '../../support/end-at-last.js';
import { eventually } from '../../support/eventually.js';
import { markedProcesses } from '../../support/processes.js';
import { startRehearsedCloud } from '../../support/rehearsed-cloud.js';
import { createRotatingClient } from '../../support/rotating-client.js';
import { NOTHING, surroundings } from '../../support/surroundings.js';
import { describeOnTerminal, openTerminal, type Terminal } from '../../support/terminal.js';

/** Has a cloud answer nothing more. @returns whether it was asked anything since */
function silence(cloud: LocalCloud): () => boolean {
  const fault = cloud.faults.add({ hold: true });
  return () => fault.times > 0;
}

const wayTo = (cloud: LocalCloud): string[] => ['--connect-to', cloud.connectTo[0]!, '--ca', cloud.caFile];

describeOnTerminal('at Ctrl-C on a terminal', () => {
  async function expectInterrupted(terminal: Terminal, left: () => unknown): Promise<void> {
    terminal.ctrlC();
    terminal.ctrlC();

    expect(await terminal.ended).toBe(130);
    expect(terminal.shown()).toContain('Interrupted (SIGINT)');
    expect(terminal.shown()).not.toMatch(/\?25l(?![^]*\?25h)/);
    expect(left()).toEqual(NOTHING);
  }

  test('npm run verify ends with 130, says so, and leaves nothing', async () => {
    const { cloud, outputsFile } = await startRehearsedCloud(['dev-cognito']);
    endAtLast(() => cloud.close());
    const checkout = checkOut();
    mkdirSync(join(checkout, 'reports', 'dev'), { recursive: true });
    copyFileSync(outputsFile, join(checkout, 'reports', 'dev', 'outputs.json'));
    const asked = silence(cloud);
    const { env, left } = surroundings();
    const command = ['npm', 'run', 'verify', '--', 'dev', ...wayTo(cloud)];
    const terminal = openTerminal(command, { cwd: checkout, env });
    await eventually(asked);

    await expectInterrupted(terminal, left);
  });

  test('npm run rotate ends with 130, says that the next call goes on, and leaves nothing', async () => {
    const cloud = await startLocalCloud();
    endAtLast(() => cloud.close());
    const client = await createRotatingClient(cloud);
    const asked = silence(cloud);
    const { env, left } = surroundings();
    const options = ['--outputs', client.outputsFile, ...wayTo(cloud)];
    const command = ['npm', 'run', 'rotate', '--', 'dev-cognito', 'nightly-report', ...options];
    const terminal = openTerminal(command, { cwd: ROOT, env: { ...localEnvironment(cloud), ...env } });
    await eventually(asked);

    await expectInterrupted(terminal, left);
    expect(terminal.shown()).toContain('Run the same command again; it goes on from here.');
  });

  test('npm test ends with 130, says so, and leaves nothing', async () => {
    const { env, left } = surroundings();
    const terminal = openTerminal(['npm', 'test', '--', 'test/manifest'], { cwd: ROOT, env });
    const isRunning = (name: string) =>
      markedProcesses(env['OAUTH_ISSUERS_MARK']!).some(({ command }) => command.includes(name));
    await eventually(() => isRunning('jest.js') && isRunning('typescript/bin/tsc -b'));

    await expectInterrupted(terminal, left);
  });

  test('npm run bench ends with 130, says so, and leaves nothing', async () => {
    const { env, left } = surroundings();
    const terminal = openTerminal(['npm', 'run', 'bench'], { cwd: ROOT, env });
    await eventually(() =>
      markedProcesses(env['OAUTH_ISSUERS_MARK']!).some(({ command }) =>
        command.includes('stacks/src/main.ts'),
      ),
    );

    await expectInterrupted(terminal, left);
  });
});
