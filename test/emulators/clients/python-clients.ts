import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Made once for all checkouts, since it takes a while. */
const CACHE = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'oauth-issuers');

/** Milliseconds: the largest of them takes minutes on a loaded machine. */
const INSTALLING_MS = 900_000;

const runs = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore', timeout: INSTALLING_MS }).status === 0;

/**
 * A Python that has some packages, in an environment of its own outside of the checkout.
 *
 * @returns undefined where Python, or a package of it, is not to be had
 */
export function pythonWith(name: string, packages: readonly string[]): string | undefined {
  const directory = join(CACHE, name);
  if (existsSync(directory)) return join(directory, 'bin', 'python');
  const half = `${directory}.${process.pid}`;
  mkdirSync(CACHE, { recursive: true });
  try {
    if (!runs('python3', '-m', 'venv', half)) return undefined;
    if (!runs(join(half, 'bin', 'python'), '-m', 'pip', 'install', '--quiet', ...packages)) return undefined;
    // Whole or not at all; another test may have been faster.
    if (!existsSync(directory)) renameSync(half, directory);
    return join(directory, 'bin', 'python');
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

/** Runs a script of Python with JSON on stdin; what it prints as JSON. */
export function runPython<T>(
  python: string,
  script: string,
  input: object,
  env: Readonly<Record<string, string>>,
): Promise<T> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(python, [script], { env: { PATH, HOME, ...env } });
  return new Promise((resolve, reject) => {
    let [out, error] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()));
    child.once('error', reject);
    child.once('close', (exitCode) =>
      exitCode === 0 ? resolve(JSON.parse(out) as T) : reject(new Error(error)),
    );
    child.stdin.end(JSON.stringify(input));
  });
}
