import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { readOwner } from '../../../emulators/src/files/owner.js';
import { hasEnded, type ProcessIdentity } from '../../../emulators/src/processes/process-identity.js';
import { ROOT } from '../../../scripts/support/paths.js';
import { endAtLast } from '../../support/end-at-last.js';
import { LOCAL_CLOUD_BIN, spawnLocalCloud, type ReadyLine } from '../../support/local-cloud-process.js';
import { testWith } from './machine.js';
import { temporaryDirectory, until } from './temporary-directory.js';

let directory: string;
beforeEach(() => (directory = temporaryDirectory()));

/** Its process has ended, and all of its files are gone. */
const isGone = (owner: ProcessIdentity): boolean =>
  hasEnded(owner) && readdirSync(directory).every((name) => name === 'ready');

describe.each(['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT'] as const)('at %s', (signal) => {
  test('local-cloud ends with 0 and leaves no file', async () => {
    const cloud = spawnLocalCloud(['--write-env', join(directory, 'cloud.env')], { TMPDIR: directory });
    await cloud.ready;

    cloud.child.kill(signal);

    expect(await cloud.ended).toBe(0);
    expect(readdirSync(directory)).toEqual([]);
    expect(cloud.stderr()).toBe('');
  });

  test('twice at once local-cloud leaves no file either', async () => {
    const cloud = spawnLocalCloud(['--write-env', join(directory, 'cloud.env')], { TMPDIR: directory });
    await cloud.ready;

    cloud.child.kill(signal);
    cloud.child.kill(signal);

    expect(await cloud.ended).toBe(0);
    expect(readdirSync(directory)).toEqual([]);
  });
});

test('a connection that never says anything does not keep local-cloud from ending', async () => {
  const cloud = spawnLocalCloud([], { TMPDIR: directory });
  const ready = await cloud.ready;
  const sockets = [ready.endpoint, ready.https].map((url) => connect(Number(new URL(url).port), '127.0.0.1'));
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  for (const socket of sockets) socket.on('error', () => undefined);

  cloud.child.kill('SIGTERM');

  expect(await cloud.ended).toBe(0);
});

test('an answer that is held back does not keep local-cloud from ending', async () => {
  const cloud = spawnLocalCloud(['--latency', '60000'], { TMPDIR: directory });
  const ready = await cloud.ready;
  const answer = fetch(`${ready.endpoint}/_local/state`).catch(() => 'dropped');
  await new Promise((resolve) => setTimeout(resolve, 200));

  cloud.child.kill('SIGTERM');

  expect(await cloud.ended).toBe(0);
  expect(await answer).toBe('dropped');
});

/** A program that was told to start local-cloud, whose ready line goes to a file. */
interface Started {
  readonly parent: ChildProcess;
  /** The process of local-cloud itself. */
  readonly owner: ProcessIdentity;
}

async function startedBy(program: string, args: readonly string[]): Promise<Started> {
  const file = join(directory, 'ready');
  const output = openSync(file, 'w');
  const parent = spawn(program, args, {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: directory, LOCAL_CLOUD: LOCAL_CLOUD_BIN },
    stdio: ['ignore', output, 'ignore'],
  });
  closeSync(output);
  endAtLast(() => parent.kill('SIGKILL'));
  await until(() => readFileSync(file, 'utf8').includes('\n'));
  const { ca } = JSON.parse(readFileSync(file, 'utf8')) as ReadyLine;
  const owner = readOwner(dirname(ca))!;
  // So that a test that fails leaves no server.
  endAtLast(() => hasEnded(owner) || process.kill(owner.pid, 'SIGKILL'));
  return { parent, owner };
}

/** Process ids above one, nearest first, up to that of this test. */
function ancestorsOf(pid: number): number[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=', '-o', 'ppid='], { encoding: 'utf8' });
  const parents = new Map(
    stdout
      .trim()
      .split('\n')
      .map((row) => row.trim().split(/\s+/).map(Number) as [number, number]),
  );
  const above: number[] = [];
  for (
    let next = parents.get(pid);
    next !== undefined && next !== process.pid && next > 1;
    next = parents.get(next)
  )
    above.push(next);
  return above;
}

const NODE_PARENT = `require('child_process').spawn(process.argv[1], process.argv.slice(2), { stdio: 'inherit' });`;
const NPX = ['--no-install', 'local-cloud'];

describe('local-cloud ends', () => {
  test.each<[NodeJS.Signals, string, string, readonly string[]]>([
    ['SIGTERM', 'npx', 'npx', NPX],
    ['SIGKILL', 'npx', 'npx', NPX],
    ['SIGTERM', 'the program that started it', process.execPath, ['-e', NODE_PARENT, LOCAL_CLOUD_BIN]],
    ['SIGKILL', 'the program that started it', process.execPath, ['-e', NODE_PARENT, LOCAL_CLOUD_BIN]],
    ['SIGKILL', 'the shell that started it', 'sh', ['-c', '"$LOCAL_CLOUD"; true']],
    ['SIGKILL', 'the program that started npx', process.execPath, ['-e', NODE_PARENT, 'npx', ...NPX]],
    ['SIGKILL', 'the shell that started npx', 'sh', ['-c', 'npx --no-install local-cloud; true']],
    ['SIGKILL', 'the npm that started npx', 'npm', ['exec', '--no', '--', 'npx', ...NPX]],
  ])('at %s of %s', async (signal, _, program, args) => {
    const { parent, owner } = await startedBy(program, args);

    parent.kill(signal);

    await until(() => isGone(owner));
  });

  test('at the death of any process between npx and itself', async () => {
    for (let depth = 0, count = 1; depth < count; depth++) {
      directory = temporaryDirectory();
      const { owner } = await startedBy('npx', NPX);
      const above = ancestorsOf(owner.pid);
      count = above.length;

      process.kill(above[depth]!, 'SIGKILL');

      await until(() => isGone(owner));
    }
  });
});

describe('local-cloud goes on', () => {
  /** Long enough for several looks at who is there. */
  const AWHILE_MS = 1500;

  const goesOn = async ({ owner }: Started): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, AWHILE_MS));
    expect(hasEnded(owner)).toBe(false);
    process.kill(owner.pid, 'SIGTERM');
    await until(() => isGone(owner));
  };

  test.each([
    ['by itself', '"$LOCAL_CLOUD"'],
    ['by nohup', 'nohup "$LOCAL_CLOUD" 2>/dev/null'],
    ['by npx', 'npx --no-install local-cloud'],
  ])('that was started %s, by a shell that had ended before', async (_, command) => {
    const after = `while kill -0 $0 2>/dev/null; do sleep 0.05; done; exec ${command}`;

    await goesOn(await startedBy('sh', ['-c', `sh -c '${after}' $$ &`]));
  });

  const setsid = testWith('setsid', spawnSync('setsid', ['true']).status === 0);
  setsid.test(
    setsid.title('behind npx in a session of its own, when the shell that started it ends'),
    async () => {
      const started = await startedBy('sh', ['-c', 'setsid npx --no-install local-cloud & sleep 600']);

      started.parent.kill('SIGKILL');

      await goesOn(started);
    },
  );
});

describe('on a terminal', () => {
  const python = testWith('python3', spawnSync('python3', ['-c', 'import pty']).status === 0);
  /** Runs a program on a pseudo-terminal; at a line on stdin closes it, as a window does, or types Ctrl-C. */
  const TERMINAL = `
import os, pty, sys
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(sys.argv[2], sys.argv[2:])
while b'\\n' not in os.read(terminal, 65536): pass
print('ready', flush=True)
sys.stdin.readline()
if sys.argv[1] == 'close': os.close(terminal)
else: os.write(terminal, b'\\x03')
print(os.waitpid(pid, 0)[1], flush=True)
`;
  const onTerminal = async (how: 'close' | 'interrupt', ...command: readonly string[]): Promise<string> => {
    const child = spawn('python3', ['-c', TERMINAL, how, ...command], {
      cwd: ROOT,
      env: { ...process.env, TMPDIR: directory },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    endAtLast(() => child.kill('SIGKILL'));
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    await until(() => said.includes('ready'));
    expect(readdirSync(directory)).toHaveLength(1);
    child.stdin.write('now\n');
    await once(child, 'close');
    return said.replace('ready', '').trim();
  };

  python.test.each(['close', 'interrupt'] as const)(
    python.title('local-cloud ends with 0 and leaves no file: %s'),
    async (how) => {
      expect(await onTerminal(how, LOCAL_CLOUD_BIN)).toBe('0');
      expect(readdirSync(directory)).toEqual([]);
    },
  );

  python.test.each(['close', 'interrupt'] as const)(
    python.title('npx local-cloud leaves no file: %s'),
    async (how) => {
      await onTerminal(how, 'npx', ...NPX);
      await until(() => readdirSync(directory).length === 0);
    },
  );
});

describe('when nobody can read the ready line', () => {
  const unread = async (redirection: string): Promise<string> => {
    const child = spawn('bash', ['-c', `"$LOCAL_CLOUD" ${redirection}; echo "exit \${PIPESTATUS[0]}" >&2`], {
      env: { ...process.env, TMPDIR: directory, LOCAL_CLOUD: LOCAL_CLOUD_BIN },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    endAtLast(() => child.kill('SIGKILL'));
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    await once(child, 'close');
    return said;
  };

  test('since its reader is gone, local-cloud says so, ends with 2 and leaves no file', async () => {
    expect(await unread('| true')).toMatch(
      /^local-cloud: The ready line cannot be written to stdout: broken pipe \(EPIPE\)\..*\nexit 2\n$/,
    );
    expect(readdirSync(directory)).toEqual([]);
  });

  const full = testWith('/dev/full', existsSync('/dev/full'));
  full.test(
    full.title('since the disk is full, local-cloud says so, ends with 2 and leaves no file'),
    async () => {
      expect(await unread('> /dev/full')).toMatch(/no space left on device \(ENOSPC\)\..*\nexit 2\n$/);
      expect(readdirSync(directory)).toEqual([]);
    },
  );

  test('and nobody can read the message either, local-cloud ends all the same', async () => {
    const child = spawn('bash', ['-c', '{ "$LOCAL_CLOUD"; echo $? > "$TMPDIR/ready"; } 2>&1 | true'], {
      env: { ...process.env, TMPDIR: directory, LOCAL_CLOUD: LOCAL_CLOUD_BIN },
      stdio: 'ignore',
    });
    endAtLast(() => child.kill('SIGKILL'));
    await once(child, 'close');

    expect(readFileSync(join(directory, 'ready'), 'utf8')).toBe('2\n');
    expect(readdirSync(directory)).toEqual(['ready']);
  });
});

test('a reader that leaves after the ready line does not end local-cloud', async () => {
  const cloud = spawnLocalCloud([], { TMPDIR: directory });
  const ready = await cloud.ready;
  cloud.child.stdout!.destroy();
  cloud.child.stderr!.destroy();

  expect((await fetch(`${ready.endpoint}/_local/state`)).status).toBe(200);
  cloud.child.kill('SIGTERM');

  expect(await cloud.ended).toBe(0);
  expect(readdirSync(directory)).toEqual([]);
});
