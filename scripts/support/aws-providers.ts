import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lifetime } from './lifetime.js';
import { byVersion, findMirror, installation, mirroredIn, NAMESPACE, versionsIn } from './provider-mirror.js';
import { terraform } from './terraform.js';

/** What the stacks accept; a test holds it to what they write. */
const AWS_PROVIDERS = { oldest: '5.100.0', below: '7.0.0' } as const;

/** As Terraform writes it. */
export const AWS_PROVIDER_RANGE = `>= ${AWS_PROVIDERS.oldest}, < ${AWS_PROVIDERS.below}`;

/** A version of the AWS provider that Terraform got. */
export interface AwsProvider {
  readonly version: string;
  /** A filesystem mirror that has this version alone, and whatever other providers were mirrored. */
  readonly mirror: string;
}

/**
 * Has Terraform get the oldest and the newest version of the AWS provider that the stacks accept, from the filesystem
 * mirror that the tests use too, or from the registry.
 *
 * @param directory an empty one, which the mirrors stay in
 * @returns the oldest first; one alone, if both are the same; none, if Terraform gets none
 */
export async function getAwsProviders(
  directory: string,
  lifetime: Lifetime,
): Promise<readonly AwsProvider[]> {
  const mirror = findMirror();
  const configFile = join(directory, 'terraform.rc');
  await writeFile(configFile, installation(mirror));
  const get = (constraint: string): Promise<AwsProvider | undefined> =>
    getProvider({ directory, constraint, mirror, configFile, lifetime });
  const newest = await get(AWS_PROVIDER_RANGE);
  if (!newest) return [];
  const oldest = await get(`= ${oldestIn(mirror)}`);
  return oldest && oldest.version !== newest.version ? [oldest, newest] : [newest];
}

/** A registry has all versions; what a mirror has is seen. */
function oldestIn(mirror: string | undefined): string {
  const { oldest } = AWS_PROVIDERS;
  return versionsIn(mirror, 'aws').find((version) => byVersion(version, oldest) >= 0) ?? oldest;
}

interface Wanted {
  readonly directory: string;
  readonly constraint: string;
  readonly mirror: string | undefined;
  readonly configFile: string;
  readonly lifetime: Lifetime;
}

/** What `terraform init` keeps of a module's providers is laid out as a mirror. */
async function getProvider(wanted: Wanted): Promise<AwsProvider | undefined> {
  const { constraint, mirror, configFile, lifetime } = wanted;
  const module = join(wanted.directory, constraint.replaceAll(/[^\d.]+/g, '_'));
  await mkdir(module);
  const aws = { source: 'hashicorp/aws', version: constraint };
  const configuration = { terraform: { required_providers: { aws } } };
  await writeFile(join(module, 'main.tf.json'), JSON.stringify(configuration));
  const env = { TF_CLI_CONFIG_FILE: configFile, TF_DATA_DIR: undefined };
  const { exitCode } = await terraform(module, ['init', '-no-color'], { lifetime, env, output: 'keep' });
  if (exitCode !== 0) return undefined;
  const own = join(module, '.terraform', 'providers');
  for (const name of mirroredIn(mirror).filter((other) => other !== 'aws'))
    await symlink(join(mirror!, NAMESPACE, name), join(own, NAMESPACE, name));
  const [version] = await readdir(join(own, NAMESPACE, 'aws'));
  return { version: version!, mirror: own };
}
