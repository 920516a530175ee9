import { releaseClosedTerminals } from '@oauth-issuers/emulators/processes';
import { Failure } from './failure.js';
import { Interrupted } from './lifetime.js';

/** Ends this process: with its exit code, but for a file that is still read, such as a pipe that nobody closes. */
function end(signal: NodeJS.Signals): void {
  // As `endBySignal` of the room `issuer-client`, which is too much to load for this: an exit would wait for the read.
  const isReading = process.getActiveResourcesInfo().some((resource) => resource.startsWith('FSReq'));
  if (!isReading) process.exit();
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
    if (error instanceof Interrupted) setTimeout(() => end(error.signal), LINGER_MS).unref();
  }
}
