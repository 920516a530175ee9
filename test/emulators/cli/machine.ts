import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { LOCAL_CLOUD_BIN } from '../../support/local-cloud-process.js';
import { runProgram, type Ended } from '../../support/terraform.js';

/** A test that needs something of the machine; where that is missing it is skipped, and its title says what was. */
export const testWith = (need: string, there: boolean) => ({
  test: there ? test : test.skip,
  title: (title: string): string => (there ? title : `${title} [missing: ${need}]`),
});

const succeeds = (program: string, args: readonly string[], options: object = {}): boolean =>
  spawnSync(program, args, { ...options, stdio: 'ignore' }).status === 0;

/** Somebody whom the modes of files hold back, which they do not with root. */
export const NOBODY = process.geteuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** Whether {@link NOBODY} can run the command, and reach what lies in the temporary directory. */
export const nobodyCanRun = (): boolean =>
  succeeds('sh', ['-c', '"$0" --version && cd "$1"', LOCAL_CLOUD_BIN, tmpdir()], NOBODY);

/** Whether this user may mount a file system that only a command and its children see. */
export const canMount = (): boolean =>
  succeeds('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', tmpdir()]);

/**
 * Runs a shell command that finds a file system of its own, of a few bytes, on a directory.
 *
 * @param size as `mount -t tmpfs -o size=` takes it
 */
export const runWithSmallDisk = (
  directory: string,
  size: string,
  command: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> =>
  runProgram(
    'unshare',
    ['-rm', 'sh', '-c', `mount -t tmpfs -o size=${size} tmpfs "$DISK" && cd "$DISK" && ${command}`],
    { env: { ...env, DISK: directory, LOCAL_CLOUD: LOCAL_CLOUD_BIN } },
  );
