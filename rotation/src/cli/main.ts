import { constants } from 'node:os';
import { endBySignal } from '@oauth-issuers/verify/issuer-client';
import type { Progress } from '../progress.js';
import { RotationError } from '../rotation-error.js';
import { rotateClientSecret } from './command.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

/** Milliseconds that whatever is still open after an interrupt, such as a file that never ends, may keep this process. */
const LINGER_MS = 2_000;

/** A signal that ended the command. */
class Interrupted extends Error {
  constructor(readonly signal: NodeJS.Signals) {
    super(`Interrupted (${signal}). Run the same command again; it goes on from here.`);
  }
}

/** A line for each step that has ended, on stderr. */
const progress: Progress = {
  run: async (title, work) => {
    try {
      const result = await work();
      console.error(`✓ ${title}`);
      return result;
    } catch (error) {
      console.error(`✗ ${title}`);
      throw error;
    }
  },
  say: (line) => console.error(line),
};

/** Runs the command line of this process. */
export function run(): void {
  // Requests to issuers do not heed it. Those of the SDK would, and Node's warning would not be true.
  delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const interrupt = new AbortController();
  for (const name of SIGNALS) process.on(name, () => interrupt.abort(new Interrupted(name)));
  const io = { steps: progress, signal: interrupt.signal };
  void rotateClientSecret(process.argv.slice(2), { name: 'rotate-client-secret' }, io).then(
    (told) => console.log(told),
    (error: unknown) => {
      process.exitCode = exitCodeOf(error);
      const told = error instanceof RotationError || error instanceof Interrupted ? error.message : error;
      if (process.exitCode === 0) console.log(told);
      else console.error(told);
      if (error instanceof Interrupted) setTimeout(() => endBySignal(error.signal), LINGER_MS).unref();
    },
  );
}

function exitCodeOf(error: unknown): number {
  if (error instanceof Interrupted) return 128 + constants.signals[error.signal];
  return error instanceof RotationError ? error.exitCode : 1;
}
