import { describeError } from './describe-error.js';

/** Synthesizes the app as the environment variables say. */
async function main(): Promise<void> {
  // Imported here, since a wrong declaration throws while its module is loaded.
  const { buildApp, synthesize } = await import('./app.js');
  synthesize(buildApp({ environments: process.env.ENVIRONMENTS, stateBackend: process.env.STATE_BACKEND }));
}

main().catch((error: unknown) => {
  process.stderr.write(`${describeError(error)}\n`);
  process.exitCode = 1;
});
