import { inCi } from './ci.js';
import { Failure } from './failure.js';

/** What the app takes for a state on this machine. */
const LOCAL = /^(?:local|file:.*)?$/i;

/**
 * Refuses a local state in a pipeline: its disk is gone after the job, so that the next deploy would create everything
 * again, and a state file holds client secrets.
 *
 * @throws {Failure}
 */
export function requireRemoteState(env: NodeJS.ProcessEnv = process.env): void {
  const backend = env['STATE_BACKEND'] ?? '';
  if (!inCi(env) || !LOCAL.test(backend)) return;
  throw new Failure(
    `STATE_BACKEND is ${backend === '' ? 'not set' : JSON.stringify(backend)}, so the state would stay on this machine, and CI is set: ` +
      'a pipeline loses its disk with the job, and the next deploy would create everything once more. ' +
      'Set STATE_BACKEND to s3://… or azurerm://… (README, "Deploy to real accounts").',
    2,
  );
}
