// Makes a fresh clone ready: installs what package-lock.json names if that is missing or older, and builds what
// changed. Plain JavaScript, since nothing else can run before it.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modified = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`Node ${process.versions.node} is too old: Node 20.19 or newer is needed.`);
}
if (modified('package-lock.json') > modified('node_modules/.package-lock.json')) {
  console.error('Installing what package-lock.json names (once; half a minute to two minutes) …');
  run('npm', ['ci', '--ignore-scripts'], 'npm ci failed. Is the package registry reachable?');
}
run(
  process.execPath,
  [join('node_modules', 'typescript', 'bin', 'tsc'), '-b', 'tsconfig.build.json'],
  'The build failed; the compiler says why above.',
);

function run(command, args, failure) {
  const { status, signal } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (signal) process.exit(130);
  if (status !== 0) stop(failure);
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
