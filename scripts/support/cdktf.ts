import { join } from 'node:path';
import { runChild, type ChildOptions, type ChildResult } from './child.js';
import { ROOT } from './paths.js';
import { privately } from './terraform.js';

const CDKTF_BIN = join(ROOT, 'node_modules', 'cdktf-cli', 'bundle', 'bin', 'cdktf');

/** cdktf repaints its progress, also in a pipe, unless it takes itself to be in CI. */
const PLAIN_IN_A_PIPE = process.stdout.isTTY ? {} : { CI: '1', FORCE_COLOR: '0' };

/**
 * Runs the cdktf command of this repository on what was synthesized. Files that it writes, the outputs with their
 * secrets among them, are readable by their owner alone.
 */
export function cdktf(
  args: readonly string[],
  { outdir, ...options }: Omit<ChildOptions, 'cwd'> & { readonly outdir: string },
): Promise<ChildResult> {
  return privately(() =>
    runChild(process.execPath, [CDKTF_BIN, ...args, '--skip-synth', '--output', outdir], {
      ...options,
      env: { ...PLAIN_IN_A_PIPE, CHECKPOINT_DISABLE: '1', DISABLE_VERSION_CHECK: '1', ...options.env },
    }),
  );
}
