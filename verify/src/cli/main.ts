import { CommanderError } from 'commander';
import { printLines, printText } from '../report/printable.js';
import { UsageError } from '../usage-error.js';
import { interruption } from './interrupt.js';
import type { Io, Output } from './io.js';
import { createProgram } from './program.js';

/** What a shell reports for a program that Ctrl-C ended: 128 and the number of SIGINT. */
const INTERRUPTED = 130;

/** Nothing is proven: what a process reports that ends before a command has said otherwise. */
const UNPROVEN = 3;

/**
 * Runs the command line.
 *
 * @param argv arguments, without node and the script
 * @returns the exit code
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let exitCode = 0;
  const program = createProgram(io, (code) => (exitCode = code));
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    return explainError(error, io);
  }
}

function explainError(error: unknown, io: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (io.signal?.aborted) {
    io.stderr.write(printText('stopped: no report was written'));
    return INTERRUPTED;
  }
  if (error instanceof UsageError) {
    io.stderr.write(printLines(error.problems.map((problem) => [prefixed(problem)])));
    return 2;
  }
  tellDefect(error, io.stderr);
  return UNPROVEN;
}

function tellDefect(error: unknown, stderr: Output): void {
  const { name, stack = '' } = error instanceof Error ? error : { name: typeof error };
  const told = `verify-issuers itself broke (${name}), which is a defect; nothing is proven`;
  stderr.write(printLines([[told], ...framesOf(stack).map((frame) => [frame])]));
}

/** A problem that starts with spaces is a detail of the one before. */
const prefixed = (problem: string) => (problem.startsWith('  ') ? problem : `error: ${problem}`);

/** Where it broke, without the message, which may hold anything. */
const framesOf = (stack: string) => stack.split('\n').filter((line) => /^ +at /.test(line));

/** Runs the command line of this process. */
export function run(): void {
  let told = false;
  process.once('exit', () => {
    if (!told) process.exitCode = UNPROVEN;
  });
  // Requests to issuers do not heed it. The clients of vaults would, and Node's warning would not be true.
  delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
  const results = watchResults();
  process.on('uncaughtException', (error) => {
    tellDefect(error, process.stderr);
    process.exit(UNPROVEN);
  });
  const io = {
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    isTTY: process.stdout.isTTY === true,
    signal: interruption(),
  };
  void main(process.argv.slice(2), io).then((exitCode) => {
    told = true;
    process.exitCode = results.lost ? 2 : exitCode;
  });
}

/** Results that cannot be written are as a report that cannot. `| head`, which has seen enough, is no error. */
function watchResults(): { readonly lost: boolean } {
  const results = { lost: false };
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return;
    process.stderr.write(printText(`error: the results cannot be written: ${code}`));
    results.lost = true;
    process.exitCode = 2;
  });
  // What is told beside the results must not change them.
  process.stderr.on('error', () => undefined);
  return results;
}
