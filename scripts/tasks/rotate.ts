import { join } from 'node:path';
import { rotateClientSecret, RotationError, type Program } from '@oauth-issuers/rotation';
import { Failure } from '../support/failure.js';
import { Interrupted, withLifetime } from '../support/lifetime.js';
import { REPORTS } from '../support/paths.js';
import { Steps } from '../support/steps.js';

const program: Program = {
  name: 'npm run rotate --',
  outputsOf: (stack) => {
    const environment = /^(?<environment>[a-z][a-z0-9-]*)-[a-z]+$/.exec(stack)?.groups?.['environment'];
    if (environment !== undefined) return join(REPORTS, environment, 'outputs.json');
    throw new RotationError(
      `Received ${JSON.stringify(stack)} as stack, expected ENVIRONMENT-cognito, such as dev-cognito. ` +
        'For a stack of another name say with --outputs where its outputs are.',
      2,
    );
  },
  usualOutputs: 'reports/ENVIRONMENT/outputs.json',
};

/** `npm run rotate`: a new secret for a client, or the end of the old one. */
export async function rotate(args: readonly string[]): Promise<number> {
  return withLifetime(async ({ signal }) => {
    console.log(await rotateClientSecret(args, program, { steps: new Steps({ signal }), signal }));
    return 0;
  }).catch((error: unknown) => {
    if (error instanceof Interrupted) console.error('Run the same command again; it goes on from here.');
    throw error instanceof RotationError ? new Failure(error.message, error.exitCode) : error;
  });
}
