import { releaseClosedTerminals } from '@oauth-issuers/emulators/processes';
import { Failure } from './failure.js';
import { Interrupted } from './lifetime.js';

/**
 * As `endBySignal` of the room `issuer-client`, which is too much to load for this: `process.exit()` would wait for a
 * read of a pipe that nobody closes.
 */
function endBySignal(signal: NodeJS.Signals): void {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}

/** Milliseconds that whatever is still open after an interrupt may keep this process. */
const LINGER_MS = 2_000;

/** Runs a command of this process: its exit code is the process's, and what it throws is said on stderr. */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  // A terminal that was closed, or a reader that has seen enough, is no reason to end without cleaning up.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  releaseClosedTerminals();
  try {
    process.exitCode = await command();
  } catch (error) {
    const known = error instanceof Failure || error instanceof Interrupted;
    console.error(known ? error.message : error);
    process.exitCode = known ? error.exitCode : 1;
    if (error instanceof Interrupted) setTimeout(() => endBySignal(error.signal), LINGER_MS).unref();
  }
}
