import { once } from 'node:events';
import { CommanderError } from 'commander';
import { createCommand, type CommandLine } from './command.js';

// Read at run time, so that it is the installed package's own.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { version } = require('../../package.json') as { version: string };

const USAGE = 2;

/** Runs the command line of this process, and sets its exit code. */
export async function run(argv: readonly string[] = process.argv): Promise<void> {
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

/** Starts, rehearses, says that it is ready, and waits for a signal. */
async function serve(line: CommandLine): Promise<void> {
  const signal = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  const { openSession } = await import('./session.js');
  const session = await openSession(line);
  try {
    const ready = session.prepare();
    // A signal may come before the cloud is ready; what prepare() then still does ends with the servers.
    ready.catch(() => undefined);
    if (await Promise.race([ready.then(() => true), signal.then(() => false)])) {
      process.stdout.write(`${JSON.stringify(await ready)}\n`);
      await signal;
    }
  } finally {
    await session.close();
  }
}

function reportFailure(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
  const { message = String(error), code } = error as Error & { code?: string };
  console.error(`local-cloud: ${message}`);
  return code === 'PORT_TAKEN' || code === 'USAGE' ? USAGE : 1;
}
