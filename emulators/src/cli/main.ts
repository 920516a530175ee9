import { CommanderError } from 'commander';
import { CannotStartError, systemReason } from '../core/cannot-start.js';
import { releaseClosedTerminals } from '../processes/terminals.js';
import { createCommand, type CommandLine } from './command.js';
import { untilAskedToEnd } from './ending.js';

// Read at run time, so that it is the installed package's own.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { version } = require('../../package.json') as { version: string };

const USAGE = 2;

/** Runs the command line of this process, and sets its exit code. */
export async function run(argv: readonly string[] = process.argv): Promise<void> {
  // A reader that is gone must not end the process before its files are removed; print() sees it by itself.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  try {
    let line: CommandLine | undefined;
    createCommand(version, (parsed) => (line = parsed))
      .exitOverride()
      .parse(argv);
    if (line) await serve(line);
  } catch (error) {
    process.exitCode = reportFailure(error);
  }
}

/** Starts, rehearses, says that it is ready, and waits until it is asked to end. */
async function serve(line: CommandLine): Promise<void> {
  releaseClosedTerminals();
  const end = untilAskedToEnd();
  const { Session } = await import('./session.js');
  const session = await Session.open(line);
  try {
    const ready = session.prepare();
    // The end may come before the cloud is ready; what prepare() then still does ends with the servers.
    ready.catch(() => undefined);
    if (await Promise.race([ready.then(() => true), end.then(() => false)])) {
      await print(`${JSON.stringify(await ready)}\n`);
      session.announced();
      await end;
    }
  } finally {
    await session.close();
  }
}

/** @throws {CannotStartError} if nobody can read it */
async function print(line: string): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) =>
      process.stdout.write(line, (error) => (error ? reject(error) : resolve())),
    );
  } catch (error) {
    throw new CannotStartError(
      `The ready line cannot be written to stdout: ${systemReason(error)}. Without it nobody knows where the local cloud is.`,
      { cause: error },
    );
  }
}

function reportFailure(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
  console.error(`local-cloud: ${error instanceof Error ? error.message : String(error)}`);
  return error instanceof CannotStartError ? USAGE : 1;
}
