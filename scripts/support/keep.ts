import { join } from 'node:path';
import { writeEnvironmentFile, type LocalCloud } from '@oauth-issuers/emulators';
import { verifyArguments } from './local-verification.js';
import type { Steps } from './steps.js';

/** Says how to use a local cloud that stays up. Its credentials go to a file, not to the screen. */
export async function explainUse(cloud: LocalCloud, outputsFile: string, steps: Steps): Promise<void> {
  const envFile = join(cloud.directory, 'env');
  await writeEnvironmentFile(envFile, cloud.env);
  const reach = `--cacert ${cloud.caFile} --connect-to ${cloud.connectTo[0]}`;
  steps.say(`
The local cloud stays up until Ctrl-C.
  what exists        curl ${cloud.endpoint}/_local/state
  what was asked     curl ${cloud.endpoint}/_local/exchanges
  a discovery        curl ${reach} https://login.microsoftonline.com/${cloud.identity.tenantId}/v2.0/.well-known/openid-configuration
  a token            npx verify-issuers token ${verifyArguments(cloud, outputsFile).join(' ')} --client nightly-report --issuer dev-cognito --decode
  verify again       npx verify-issuers ${verifyArguments(cloud, outputsFile).join(' ')}
  Terraform's way    set -a; . ${envFile}; set +a
`);
}
