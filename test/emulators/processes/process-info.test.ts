import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { isLauncher } from '../../../emulators/src/processes/parents.js';
import { hasEnded, ownIdentity } from '../../../emulators/src/processes/process-identity.js';
import {
  infoFromProc,
  infoFromPs,
  processExists,
  processInfo,
} from '../../../emulators/src/processes/process-info.js';
import { endAtLast } from '../../support/end-at-last.js';

const ended = (): number => spawnSync(process.execPath, ['-e', '0']).pid;

/** Starts a program, and resolves when it has its name. */
async function running(name: string): Promise<number> {
  const code = `process.title = ${JSON.stringify(name)}; console.log('up'); setInterval(() => 0, 1000)`;
  const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  endAtLast(() => child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child.pid!;
}

/** Each way to learn of processes that this system has. */
const ways = [
  ['ps', infoFromPs],
  ...(process.platform === 'linux' ? ([['/proc', infoFromProc]] as const) : []),
] as const;

describe.each(ways)('by %s', (_, info) => {
  test('a process has its parent, its group and its command line, whatever its name', async () => {
    const child = await running(') Z 1 1 (');

    expect(info(child)).toMatchObject({
      parent: process.pid,
      group: info(process.pid)!.group,
      defunct: false,
    });
    expect(info(process.pid)).toMatchObject({
      parent: process.ppid,
      command: expect.stringContaining('jest') as string,
    });
  });

  test('a process has the same start whenever it is asked for', async () => {
    const child = await running('sleeper');

    expect(info(child)!.started).not.toBe('');
    expect(info(child)!.started).toBe(info(child)!.started);
  });

  test('there is no process that has ended', () => {
    expect(info(ended())).toBeUndefined();
  });
});

test('two processes that start one after the other have different starts', async () => {
  const first = processInfo(await running('first'))!.started;
  // A second is what `ps` counts in.
  await new Promise((resolve) => setTimeout(resolve, 1100));

  expect(processInfo(await running('second'))!.started).not.toBe(first);
});

test('a process of another user exists', () => {
  expect(processExists(1)).toBe(true);
  expect(processExists(ended())).toBe(false);
});

test('this process has not ended, and neither has one that cannot be known', () => {
  expect(hasEnded(ownIdentity())).toBe(false);
  expect(hasEnded({ ...ownIdentity(), pid: ended(), place: 'another machine' })).toBe(false);
  expect(hasEnded({ ...ownIdentity(), pid: ended() })).toBe(true);
});

describe('a launcher is', () => {
  test.each([
    'sh -c local-cloud',
    '/bin/sh -c local-cloud --port 0',
    'bash -e -c local-cloud',
    'bash -ec local-cloud',
    '/usr/bin/dash -c local-cloud',
    'zsh -lc local-cloud',
    'busybox sh -c local-cloud',
    'npm exec local-cloud',
    'npm run start',
    'npm',
    'node /usr/bin/npx --no-install local-cloud',
    '/usr/local/bin/node /usr/local/lib/node_modules/npm/bin/npm-cli.js exec local-cloud',
    'node /usr/local/bin/pnpm exec local-cloud',
    'node /opt/yarn.js run local-cloud',
  ])('%s', (command) => expect(isLauncher(command)).toBe(true));

  test.each([
    'sh',
    'bash -i',
    '-zsh',
    'bash run-c.sh',
    'bash setup.sh -c',
    'bash --rcfile x',
    'node server.js',
    'node --import tsx scripts/main.ts start',
    'node /srv/npm/server.js',
    'npmlike exec',
    'python3 -c pass',
    'systemd --user',
    '',
  ])('not %j', (command) => expect(isLauncher(command)).toBe(false));
});
