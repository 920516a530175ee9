import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { withoutSteering } from './environment';

const ROOT = resolve(__dirname, '..', '..');
const TSC = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');

/** Runs once before all tests, however Jest was started. What is set here, every worker inherits. */
export default function beforeAllTests(): void {
  withoutSteering(process.env);
  requireTemporaryDirectory(tmpdir());
  build(ROOT);
}

/** @throws {Error} naming the directory, if no test could make a file there */
export function requireTemporaryDirectory(directory: string): void {
  try {
    accessSync(directory, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new Error(
      `The directory for temporary files, ${directory}, cannot be written to: set TMPDIR to one that can, or unset it.`,
      { cause },
    );
  }
}

/**
 * The commands run from dist: builds what has changed (under a second if nothing has), so that no test meets an old build.
 *
 * @throws {Error} if it does not compile
 */
export function build(root: string): void {
  // Stdout is for the results (`jest --json`).
  const { status } = spawnSync(process.execPath, [TSC, '-b', 'tsconfig.build.json'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (status !== 0) {
    throw new Error(
      'The packages do not build (the compiler says why above), and no test runs on an old build.',
    );
  }
}
