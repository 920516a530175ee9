import { join } from 'node:path';
import { runChild, type ChildOptions, type ChildResult } from './child.js';
import { ROOT } from './paths.js';

const CDKTF_BIN = join(ROOT, 'node_modules', 'cdktf-cli', 'bundle', 'bin', 'cdktf');

/** cdktf repaints its progress, also in a pipe, unless it takes itself to be in CI. */
const PLAIN_IN_A_PIPE = process.stdout.isTTY ? {} : { CI: '1', FORCE_COLOR: '0' };

/** Runs the cdktf command of this repository. Files that it writes are readable by their owner alone. */
export async function cdktf(
  args: readonly string[],
  options: Omit<ChildOptions, 'cwd'>,
): Promise<ChildResult> {
  // cdktf writes the outputs file, secrets and all, with the default mode.
  const umask = process.umask(0o077);
  try {
    return await runChild(process.execPath, [CDKTF_BIN, ...args], {
      ...options,
      env: { ...PLAIN_IN_A_PIPE, CHECKPOINT_DISABLE: '1', DISABLE_VERSION_CHECK: '1', ...options.env },
    });
  } finally {
    process.umask(umask);
  }
}
