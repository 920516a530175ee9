import { setTimeout as delay } from 'node:timers/promises';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { Lifetime } from '../support/lifetime.js';
import { commandLine } from '../support/shell.js';
import type { Steps } from '../support/steps.js';
import type { RotateArguments } from './arguments.js';
import { CognitoClientSecrets } from './aws/client-secrets.js';
import { SecretsManagerStore } from './aws/secret-store.js';
import { createIssuerFetch } from './http/issuer-fetch.js';
import { TokenEndpointProof } from './http/token-proof.js';
import type { Rotation } from './rotation.js';
import type { Target } from './target.js';

/**
 * Makes a rotation of what AWS and the issuer have. The SDK finds credentials and endpoints as AWS's own tools do;
 * regions come from the outputs.
 */
export function openRotation(
  { client, sink, region, userPoolId }: Target,
  args: RotateArguments,
  { lifetime, steps }: { readonly lifetime: Lifetime; readonly steps: Steps },
): Rotation {
  const { signal } = lifetime;
  // Which Node the SDK's releases of next year need is for this repository to see to, not for who rotates.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
  const cognito = new CognitoIdentityProviderClient({ region });
  const vault = new SecretsManagerClient({ region: regionOf(sink.id) ?? region });
  const issuer = createIssuerFetch(args.reach, signal);
  lifetime.defer(async () => {
    cognito.destroy();
    vault.destroy();
    await issuer.close();
  });
  return {
    client: commandLine(args.stack, args.client),
    options: args.given,
    clientId: client.clientId,
    key: sink.key,
    secrets: new CognitoClientSecrets(cognito, { UserPoolId: userPoolId, ClientId: client.clientId }, signal),
    store: new SecretsManagerStore(vault, sink.id, signal),
    proof: new TokenEndpointProof(client, issuer, signal),
    steps,
    wait: (milliseconds) => delay(milliseconds, undefined, { signal }),
  };
}

/** Of an ARN: `arn:aws:secretsmanager:eu-west-1:123456789012:secret:name`. A name has none, and is in the pool's region. */
const regionOf = (id: string): string | undefined => /^arn:[^:]+:secretsmanager:([^:]+):/.exec(id)?.[1];
