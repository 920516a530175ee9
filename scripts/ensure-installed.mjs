// Makes a fresh clone ready: installs what package-lock.json names if that is missing or older, and builds what
// changed. Plain JavaScript, since nothing else can run before it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modified = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`Node ${process.versions.node} is too old: Node 20.19 or newer is needed.`);
}
// A terminal that was closed is no reason to end before what was started has.
process.stderr.on('error', () => undefined);
if (modified('package-lock.json') > modified('node_modules/.package-lock.json')) {
  console.error('Installing what package-lock.json names (once; half a minute to two minutes) …');
  await run('npm', ['ci', '--ignore-scripts'], 'npm ci failed. Is the package registry reachable?');
}
await run(
  process.execPath,
  [join('node_modules', 'typescript', 'bin', 'tsc'), '-b', 'tsconfig.build.json'],
  'The build failed; the compiler says why above.',
);

async function run(command, args, failure) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  let received;
  const interrupt = (signal) => {
    // A terminal has told the child, too; what is only for this process is passed on.
    received ??= signal;
    child.kill(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']) process.on(signal, interrupt);
  const [status] = await once(child, 'close');
  // Heard to the end: npm passes on a Ctrl-C that the terminal has sent already, and later.
  if (received)
    stop(`Interrupted (${received}). Nothing is left running.`, 128 + constants.signals[received]);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']) process.off(signal, interrupt);
  if (status !== 0) stop(failure);
}

function stop(message, exitCode = 1) {
  console.error(message);
  process.exit(exitCode);
}
