import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { openIssuerClient, systemClock, type ConnectTo } from '@oauth-issuers/verify/issuer-client';
import { CognitoClientSecrets } from './aws/client-secrets.js';
import { SecretsManagerStore } from './aws/secret-store.js';
import { TokenEndpointProof } from './issuer/token-proof.js';
import type { Progress } from './progress.js';
import type { Rotation } from './rotation.js';
import type { Target } from './target.js';
import { packageVersion } from './package-version.js';

/** How the token endpoint is reached. */
export interface Reach {
  readonly connectTo: readonly ConnectTo[];
  /** PEM certificates that are trusted beside the roots that come with Node. */
  readonly ca: string | undefined;
}

/** What a rotation has to do with the world. */
export interface Surroundings {
  readonly reach: Reach;
  readonly steps: Progress;
  /** Ends the rotation when aborted; the next one goes on from there. */
  readonly signal: AbortSignal;
}

/**
 * Makes a rotation of what AWS and the issuer have; calls nobody. The SDK finds credentials and endpoints as AWS's own
 * tools do; regions come from the outputs.
 */
export function openRotation(
  { client, sink, region, userPoolId }: Target,
  named: Pick<Rotation, 'program' | 'client' | 'options'>,
  { reach, steps, signal }: Surroundings,
): { readonly rotation: Rotation; readonly close: () => Promise<void> } {
  // Which Node the SDK's releases of next year need is for this repository to see to, not for who rotates.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
  const cognito = new CognitoIdentityProviderClient({ region });
  const vault = new SecretsManagerClient({ region: regionOf(sink.id) ?? region });
  const issuers = openIssuerClient({
    ...reach,
    userAgent: `rotate-client-secret/${packageVersion()}`,
    signal,
  });
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
      proof: new TokenEndpointProof(client, issuers.forIssuer()),
      steps,
      wait: (milliseconds) => systemClock.sleep(milliseconds, signal),
    },
    close: async () => {
      cognito.destroy();
      vault.destroy();
      await issuers.close();
    },
  };
}

/** Of an ARN: `arn:aws:secretsmanager:eu-west-1:123456789012:secret:name`. A name has none, and is in the pool's region. */
const regionOf = (id: string): string | undefined => /^arn:[^:]+:secretsmanager:([^:]+):/.exec(id)?.[1];
