import { constants } from 'node:os';
import { startLocalCloud } from '@oauth-issuers/emulators';
import { ROOT } from '../../../scripts/support/paths.js';
import { localEnvironment } from '../../../scripts/support/terraform.js';
import { endAtLast } from '../../support/end-at-last.js';
import { eventually } from '../../support/eventually.js';
import { createRotatingClient } from '../../support/rotating-client.js';
import { NOTHING, surroundings } from '../../support/surroundings.js';
import { describeOnTerminal, openTerminal } from '../../support/terminal.js';

/** What a command of package.json runs, without npm, which would end in its own way. */
const command = (...args: readonly string[]) => [
  process.execPath,
  ...['--import', 'tsx', 'scripts/main.ts'],
  ...args,
];

describeOnTerminal('when its terminal is closed', () => {
  test('start ends as hung up, and does not abort (nodejs/node#51519)', async () => {
    const { env, left } = surroundings();
    const terminal = openTerminal(command('start'), { cwd: ROOT, env });
    await terminal.until(/Synthesize dev/);

    terminal.close();

    expect(await terminal.ended).toBe(128 + constants.signals.SIGHUP);
    expect(left()).toEqual(NOTHING);
  });

  test('rotate ends as hung up, and does not abort (nodejs/node#51519)', async () => {
    const cloud = await startLocalCloud();
    endAtLast(() => cloud.close());
    const client = await createRotatingClient(cloud);
    const silence = cloud.faults.add({ hold: true });
    const { env, left } = surroundings();
    const way = ['--outputs', client.outputsFile, '--connect-to', cloud.connectTo[0]!, '--ca', cloud.caFile];
    const terminal = openTerminal(command('rotate', 'dev-cognito', 'nightly-report', ...way), {
      cwd: ROOT,
      env: { ...localEnvironment(cloud), ...env },
    });
    await eventually(() => silence.times > 0);

    terminal.close();

    expect(await terminal.ended).toBe(128 + constants.signals.SIGHUP);
    expect(left()).toEqual(NOTHING);
  });
});
