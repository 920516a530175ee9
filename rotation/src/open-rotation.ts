import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { CognitoClientSecrets } from './aws/client-secrets.js';
import { SecretsManagerStore } from './aws/secret-store.js';
import type { Rotation } from './rotation.js';
import { openProof, type Surroundings } from './surroundings.js';
import type { Target } from './target.js';

/**
 * Makes a rotation of what AWS and the issuer have; calls nobody. The SDK finds credentials and endpoints as AWS's own
 * tools do; regions come from the outputs.
 */
export function openRotation(
  { client, sink, region, userPoolId }: Target,
  named: Pick<Rotation, 'program' | 'client' | 'options'>,
  surroundings: Surroundings,
): { readonly rotation: Rotation; readonly close: () => Promise<void> } {
  // Which Node the SDK's releases of next year need is for this repository to see to, not for who rotates.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
  const cognito = new CognitoIdentityProviderClient({ region });
  const vault = new SecretsManagerClient({ region: regionOf(sink.id) ?? region });
  const { signal } = surroundings;
  const { parts, close } = openProof(client, surroundings);
  return {
    rotation: {
      ...named,
      clientId: client.clientId,
      key: sink.key,
      secrets: new CognitoClientSecrets(
        cognito,
        { UserPoolId: userPoolId, ClientId: client.clientId },
        signal,
      ),
      store: new SecretsManagerStore(vault, sink.id, signal),
      ...parts,
    },
    close: async () => {
      cognito.destroy();
      vault.destroy();
      await close();
    },
  };
}

/** Of an ARN: `arn:aws:secretsmanager:eu-west-1:123456789012:secret:name`. A name has none, and is in the pool's region. */
const regionOf = (id: string): string | undefined => /^arn:[^:]+:secretsmanager:([^:]+):/.exec(id)?.[1];
