import {
  stackOf,
  unknownName,
  type Manifest,
  type ManifestClient,
  type SecretReference,
} from '@oauth-issuers/manifest';
import { type Outputs, readOutputs, type ReadSecret, UsageError } from '@oauth-issuers/verify';
import { RotationError } from './rotation-error.js';
import type { TokenClient } from './issuer/token-proof.js';

/** The client whose secret is rotated, as the outputs of its stack tell of it. */
export interface Target {
  readonly region: string;
  readonly userPoolId: string;
  readonly client: TokenClient;
  readonly sink: VaultReference;
}

type VaultReference = Extract<SecretReference, { from: 'aws-secrets-manager' }>;

/** Which client to rotate. */
export interface TargetNames {
  readonly stack: string;
  readonly client: string;
  /** @default - the only API of the stack that has such a client */
  readonly api: string | undefined;
  readonly outputsFile: string;
}

/** @throws {RotationError} exit code 2, for whatever is not there */
export async function findClient(names: TargetNames): Promise<Selected> {
  const { manifests, readSecret } = await readFile(names.outputsFile);
  return { ...selectClient(manifests, names), readSecret };
}

/** @throws {RotationError} exit code 2, for what cannot be rotated */
export function targetOf({ manifest, client }: Pick<Selected, 'manifest' | 'client'>): Target {
  if (manifest.profile !== 'cognito') {
    throw unsuitable(
      `${stackOf(manifest)} is neither on Amazon Cognito nor on Microsoft Entra ID (its profile is ${manifest.profile}).`,
    );
  }
  const tokenEndpoint = manifest.endpoints.token;
  if (tokenEndpoint === undefined) throw unsuitable(`The manifest ${manifest.name} has no endpoints.token.`);
  const { clientId, kind, permissions, redirectUris } = client;
  return {
    ...userPoolOf(manifest),
    sink: sinkOf(client),
    client: {
      tokenEndpoint,
      clientId,
      kind: kind === 'machine' ? 'machine' : 'web',
      scope: permissions[0] === undefined ? undefined : manifest.api.permissions[permissions[0]]?.scope,
      redirectUri: redirectUris[0],
    },
  };
}

async function readFile(file: string): Promise<Outputs> {
  try {
    return await readOutputs([file]);
  } catch (error) {
    throw error instanceof UsageError ? new RotationError(error.problems, 2) : error;
  }
}

/** The client that was named. */
export interface Selected {
  readonly manifest: Manifest;
  readonly client: ManifestClient;
  /** Reads a secret that the manifest names. */
  readonly readSecret: ReadSecret;
}

const apiOf = ({ name }: Manifest) => name.slice(name.indexOf('/') + 1);

/** As a sentence. */
function unknown(what: string, name: string, known: readonly string[]): RotationError {
  const words = unknownName(what, name, [...new Set(known)]);
  return new RotationError(`${words[0]!.toUpperCase()}${words.slice(1)}.`, 2);
}

function selectClient(
  manifests: readonly Manifest[],
  { stack, api, client: name }: TargetNames,
): Pick<Selected, 'manifest' | 'client'> {
  const ofStack = manifests.filter((manifest) => stackOf(manifest) === stack);
  if (ofStack.length === 0) throw unknown('stack', stack, manifests.map(stackOf));
  const ofApi = ofStack.filter((manifest) => api === undefined || apiOf(manifest) === api);
  if (ofApi.length === 0) throw unknown('API', api!, ofStack.map(apiOf));
  const clients = ofApi.flatMap((manifest) => manifest.clients.map((client) => ({ manifest, client })));
  const found = clients.filter(({ client }) => client.name === name);
  const [first] = found;
  if (!first) {
    throw unknown(
      'client',
      name,
      clients.map(({ client }) => client.name),
    );
  }
  if (found.every(({ client }) => client.clientId === first.client.clientId)) return first;
  const apis = found.map(({ manifest }) => apiOf(manifest)).join(', ');
  throw new RotationError(
    `${stack} has several clients named "${name}". Say with --api which one: ${apis}.`,
    2,
  );
}

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints.html */
function userPoolOf({ issuer }: Manifest): Pick<Target, 'region' | 'userPoolId'> {
  const userPoolId = new URL(issuer).pathname.slice(1);
  const region = /^(?<region>[\w-]+)_[0-9a-zA-Z]+$/.exec(userPoolId)?.groups?.['region'];
  if (region !== undefined) return { region, userPoolId };
  throw unsuitable(`The issuer ${issuer} does not end in the id of a user pool, such as eu-west-1_x1Y2z3.`);
}

function sinkOf({ name, kind, credential }: ManifestClient): VaultReference {
  if (credential.kind === 'none')
    throw unsuitable(`Client "${name}" has no secret: it is a public client (${kind}).`);
  if (credential.kind !== 'secret')
    throw unsuitable(`Client "${name}" has no secret: it proves itself by "${credential.kind}".`);
  const { secret } = credential;
  if (secret.from === 'aws-secrets-manager') return secret;
  const place =
    secret.from === 'output'
      ? `the plain output "${secret.name}", which Terraform writes`
      : `a place that this command cannot write (${secret.from})`;
  throw unsuitable(
    `The secret of client "${name}" is in ${place}. Give the issuer a SecretsManagerSink as secretSink, and deploy.`,
  );
}

const unsuitable = (why: string) =>
  new RotationError(
    `${why} What can be rotated is the secret of a Cognito client that is kept in AWS Secrets Manager.`,
    2,
  );
