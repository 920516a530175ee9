import { CommanderError } from 'commander';
import { UsageError } from '../usage-error.js';
import { interruption } from './interrupt.js';
import type { Io } from './io.js';
import { createProgram } from './program.js';

/** What a shell reports for a program that Ctrl-C ended: 128 and the number of SIGINT. */
const INTERRUPTED = 130;

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
    io.stderr.write('stopped: no report was written\n');
    return INTERRUPTED;
  }
  if (error instanceof UsageError) {
    for (const problem of error.problems) io.stderr.write(`error: ${problem}\n`);
    return 2;
  }
  const { name, stack = '' } = error instanceof Error ? error : { name: typeof error };
  io.stderr.write(
    `verify-issuers itself broke (${name}), which is a defect; nothing is proven\n${framesOf(stack)}\n`,
  );
  return 3;
}

/** Where it broke, without the message, which may hold anything. */
const framesOf = (stack: string) =>
  stack
    .split('\n')
    .filter((line) => /^ +at /.test(line))
    .join('\n');

/** Runs the command line of this process. */
export function run(): void {
  process.stdout.on('error', ignoreClosedPipe);
  const io = {
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    isTTY: process.stdout.isTTY === true,
    signal: interruption(),
  };
  void main(process.argv.slice(2), io).then((exitCode) => {
    process.exitCode = exitCode;
  });
}

/** `| head` closes the pipe when it has seen enough. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
