import { join } from 'node:path';
import { writePrivateFile, type LocalCloud } from '@oauth-issuers/emulators';
import { quote } from '@oauth-issuers/rotation/shell';
import { ELSEWHERE, localEnvironment, providerSources, type Environment } from './environment.js';
import { terraformOf } from './local-cloud.js';
import { ROOT } from './paths.js';

/**
 * Writes a shell script that runs a command in the repository with nothing but a local cloud in its environment,
 * whatever the shell has that it is called from; Terraform finds its providers where this process does. It holds the cloud's credentials, so only its owner can read it.
 *
 * @param environments value of `ENVIRONMENTS`
 * @returns its path: `sh PATH COMMAND…`
 */
export async function writeRunner(cloud: LocalCloud, environments: string): Promise<string> {
  const file = join(cloud.directory, 'run');
  const env = {
    ...localEnvironment(cloud, {}),
    ...providerSources(),
    STATE_BACKEND: terraformOf(cloud).stateBackend,
    ENVIRONMENTS: environments,
  };
  await writePrivateFile(file, scriptOf(env));
  return file;
}

const scriptOf = (env: Environment): string => `\
umask 077
cd ${quote(ROOT)} || exit
for name in $(env | sed -n 's/^\\([A-Za-z_][A-Za-z0-9_]*\\)=.*/\\1/p'); do
  case $name in
    ${ELSEWHERE.join('|')}) unset "$name" ;;
  esac
done
${Object.entries(env)
  .map(([name, value]) => (value === undefined ? `unset ${name}` : `export ${name}=${quote(value)}`))
  .join('\n')}
exec "$@"
`;
