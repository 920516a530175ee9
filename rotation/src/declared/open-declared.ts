import type { Credential, Manifest, ManifestClient, SecretReference } from '@oauth-issuers/manifest';
import { UsageError } from '@oauth-issuers/verify';
import type { TokenClient } from '../issuer/token-proof.js';
import { RotationError } from '../rotation-error.js';
import { openProof, type Surroundings } from '../surroundings.js';
import type { Selected } from '../target.js';
import type { DeclaredRotation } from './declared-rotation.js';

type Named = Pick<DeclaredRotation, 'program' | 'client' | 'options'>;

/**
 * Makes a rotation of a client of Entra, of what the outputs say; asks nobody but vaults that hold its secrets.
 *
 * @param before the same client in outputs of a deploy before; undefined if none were named
 * @throws {RotationError} exit code 2, if it has no secret, or one cannot be read
 */
export async function openDeclared(
  selected: Selected,
  before: Selected | undefined,
  named: Named,
  surroundings: Surroundings,
): Promise<{ readonly rotation: DeclaredRotation; readonly close: () => Promise<void> }> {
  const { manifest, client } = selected;
  const [current, previous] = await secretsOf(selected);
  const earlier = before === undefined ? [] : await secretsOf(before);
  const { parts, close } = openProof(tokenClientOf(manifest, client), surroundings);
  return {
    rotation: {
      ...named,
      clientId: client.clientId,
      current: current!,
      previous,
      gone: earlier.filter((secret) => secret !== current && secret !== previous),
      ...parts,
    },
    close,
  };
}

/** The secret of a client, and the one before if there is one. */
async function secretsOf({ manifest, client, readSecret }: Selected): Promise<string[]> {
  const { secret, previous } = secretCredentialOf(client);
  const read = async (reference: SecretReference) => readSecret(reference, manifest);
  try {
    return await Promise.all([secret, ...(previous ? [previous] : [])].map(read));
  } catch (error) {
    throw error instanceof UsageError ? new RotationError(error.problems, 2) : error;
  }
}

function secretCredentialOf({ name, credential }: ManifestClient): Extract<Credential, { kind: 'secret' }> {
  if (credential.kind === 'secret') return credential;
  throw new RotationError(
    `Client "${name}" has no secret to rotate: it proves itself by "${credential.kind}".`,
    2,
  );
}

/**
 * Any client with a secret may ask in its own name. One that is no machine is not assigned to the API, which Entra says
 * after it accepted the secret: AADSTS501051.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
function tokenClientOf(manifest: Manifest, { clientId }: ManifestClient): TokenClient {
  const tokenEndpoint = manifest.endpoints.token;
  if (tokenEndpoint === undefined)
    throw new RotationError(`The manifest ${manifest.name} has no endpoints.token.`, 2);
  return {
    tokenEndpoint,
    clientId,
    kind: 'machine',
    scope: `${manifest.api.identifier}/.default`,
    redirectUri: undefined,
    method: 'client_secret_post',
    acceptedCodes: [501051],
  };
}
