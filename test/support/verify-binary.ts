import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endAtLast } from './end-at-last.js';
import type { CommandResult } from './verify-run.js';

const ROOT = join(__dirname, '..', '..');

/** A module to `--require` that tells on stderr, at the end, how much memory the process had at most. */
const MEMORY_HOOK = `process.on('exit', () => {
  require('node:fs').writeSync(2, '\\npeak ' + process.resourceUsage().maxRSS + ' KiB\\n');
});`;

/** As {@link runBinary}, and the most memory that the process ever held, in MiB. */
export async function runBinaryMeasured(
  argv: readonly string[],
  directory: string,
  env: Readonly<Record<string, string>> = {},
): Promise<CommandResult & { readonly peakMiB: number }> {
  const hook = join(directory, 'memory-hook.cjs');
  writeFileSync(hook, MEMORY_HOOK);
  const result = await runBinary(argv, { ...env, NODE_OPTIONS: `--require ${hook}` });
  return { ...result, peakMiB: Number(/^peak (\d+) KiB$/m.exec(result.stderr)?.[1]) / 1024 };
}

/** Runs the command that npm installs, in a process of its own, with nothing of this process's environment. */
export function runBinary(
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
  stdoutTo: number | 'pipe' = 'pipe',
): Promise<CommandResult> {
  const bin = join(ROOT, 'verify', 'bin', 'verify-issuers.js');
  const child = spawn(process.execPath, [bin, ...argv], {
    cwd: ROOT,
    env,
    stdio: ['ignore', stdoutTo, 'pipe'],
  });
  endAtLast(() => child.kill('SIGKILL'));
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ exitCode: code ?? -1, stdout, stderr }));
  });
}
