import { devNull } from 'node:os';
import type { LocalCloud } from '@oauth-issuers/emulators';
import { runChild } from './child.js';
import { Failure } from './failure.js';
import type { Lifetime } from './lifetime.js';

/** Prefixes of variables that could send a provider elsewhere, or lend it real credentials. */
const CLOUD_VARIABLE = /^(AWS|ARM|AZURE)_/;

/**
 * The environment for Terraform against a local cloud: whatever was inherited for AWS and Azure is taken away,
 * profiles in files too, and the local cloud's own variables are put in its place.
 *
 * @throws {Failure} if an endpoint is not on loopback
 */
export function localEnvironment(
  cloud: Pick<LocalCloud, 'env'>,
  inherited: NodeJS.ProcessEnv = process.env,
): Record<string, string | undefined> {
  const cleared = Object.keys(inherited).filter((name) => CLOUD_VARIABLE.test(name));
  assertLoopback('AWS_ENDPOINT_URL', cloud.env['AWS_ENDPOINT_URL']);
  assertLoopback('ARM_METADATA_HOSTNAME', `https://${cloud.env['ARM_METADATA_HOSTNAME']}`);
  return {
    ...Object.fromEntries(cleared.map((name) => [name, undefined])),
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    ...cloud.env,
    CHECKPOINT_DISABLE: '1',
    TF_IN_AUTOMATION: '1',
  };
}

function assertLoopback(name: string, value: string | undefined): void {
  const host = value === undefined ? undefined : hostnameOf(value);
  if (host === '127.0.0.1' || host === '[::1]' || host === 'localhost') return;
  throw new Failure(
    `${name} is ${value ?? 'not set'}, which is not on loopback. A local deploy only ever goes to 127.0.0.1.`,
    2,
  );
}

function hostnameOf(value: string): string | undefined {
  return URL.canParse(value) ? new URL(value).hostname : undefined;
}

/** @throws {Failure} if there is no Terraform to run */
export async function requireTerraform(lifetime: Lifetime): Promise<void> {
  try {
    await runChild('terraform', ['version'], { lifetime, output: 'keep', env: { CHECKPOINT_DISABLE: '1' } });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Failure(
      'Terraform is not installed, or not on the PATH. Install Terraform 1.5 or newer ' +
        '(https://developer.hashicorp.com/terraform/install) and try again. `npm start` shows the same without Terraform.',
      2,
    );
  }
}
