import { runChild, type ChildOptions, type ChildResult } from './child.js';
import { Failure } from './failure.js';
import type { Lifetime } from './lifetime.js';

export { localEnvironment } from './environment.js';

/** The program that cdktf runs as Terraform, too. */
const TERRAFORM = process.env['TERRAFORM_BINARY_NAME'] || 'terraform';

/** Runs Terraform in a directory. Files that it writes, the state among them, are readable by their owner alone. */
export function terraform(
  directory: string,
  args: readonly string[],
  options: Omit<ChildOptions, 'cwd'>,
): Promise<ChildResult> {
  return privately(() =>
    runChild(TERRAFORM, [`-chdir=${directory}`, ...args], {
      ...options,
      env: { CHECKPOINT_DISABLE: '1', ...options.env },
    }),
  );
}

/** Has a child's files made readable by their owner alone. */
export async function privately<T>(start: () => Promise<T>): Promise<T> {
  const umask = process.umask(0o077);
  try {
    return await start();
  } finally {
    process.umask(umask);
  }
}

/** @throws {Failure} if there is no Terraform to run */
export async function requireTerraform(lifetime: Lifetime, env: ChildOptions['env'] = {}): Promise<void> {
  try {
    await runChild(TERRAFORM, ['version'], {
      lifetime,
      output: 'keep',
      env: { ...env, CHECKPOINT_DISABLE: '1' },
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Failure(
      'Terraform is not installed, or not on the PATH. Install Terraform 1.5 or newer ' +
        '(https://developer.hashicorp.com/terraform/install) and try again. `npm start` shows the same without Terraform.',
      2,
    );
  }
}
