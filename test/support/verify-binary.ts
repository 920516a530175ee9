import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endAtLast } from './end-at-last.js';
import type { CommandResult } from './verify-run.js';

const ROOT = join(__dirname, '..', '..');

/**
 * A module to `--require` that tells on stderr, at the end, how much memory the process had at most. On Linux
 * `maxRSS` starts with what the process had that started this one, so the high-water mark is read instead.
 *
 * @see https://man7.org/linux/man-pages/man5/proc_pid_status.5.html VmHWM
 */
const MEMORY_HOOK = `const fs = require('node:fs');
const highWater = () => {
  try {
    return /^VmHWM:\\s*(\\d+) kB$/m.exec(fs.readFileSync('/proc/self/status', 'utf8'))[1];
  } catch {
    return process.resourceUsage().maxRSS;
  }
};
process.on('exit', () => fs.writeSync(2, '\\npeak ' + highWater() + ' KiB\\n'));`;

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
