import { secretOf, type Manifest, type SecretReference } from '@oauth-issuers/manifest';
import type { IssuerPlan } from '../engine/plan.js';
import { readBoundedFile } from '../issuer-client/bounded-file.js';
import { UsageError } from '../usage-error.js';
import { readAwsSecret } from './aws-secrets-manager.js';

/**
 * Reads the secret that a client's reference points to.
 *
 * @throws {UsageError} if it cannot be read; the message says how to mend that, and never what was read
 */
export type ReadSecret = (reference: SecretReference, manifest: Manifest) => Promise<string> | string;

/** Reads secrets from environment variables, files and AWS Secrets Manager, and refuses all else. */
export const readReference =
  (env: NodeJS.ProcessEnv = process.env): ReadSecret =>
  (reference, manifest) => {
    if (reference.from === 'env') return readEnvironment(env, reference.name);
    if (reference.from === 'file') return readSecretFile(reference.path);
    if (reference.from === 'aws-secrets-manager') return readAwsSecret(reference, manifest);
    throw new UsageError([
      `a secret from "${reference.from}" cannot be read here; this release reads output, env, file and aws-secrets-manager`,
    ]);
  };

function readEnvironment(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (value) return value;
  throw new UsageError([`environment variable ${name} is ${value === undefined ? 'not set' : 'empty'}`]);
}

/** No issuer makes a secret as long. */
const MAX_BYTES = 64 * 1024;

async function readSecretFile(path: string): Promise<string> {
  const content = await readBoundedFile(path, MAX_BYTES).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EFBIG') {
      throw new UsageError([
        `file ${path} has more than ${MAX_BYTES / 1024} KiB, so it holds no client secret`,
      ]);
    }
    throw new UsageError([`file ${path} cannot be read: ${error.code ?? error.message}`]);
  });
  const secret = content.replace(/\r?\n$/, '');
  if (secret !== '') return secret;
  throw new UsageError([`file ${path} is empty`]);
}

/**
 * Reads all secrets that the plans use, before anything is sent.
 *
 * @returns for each plan the secrets by name of client
 * @throws {UsageError} naming all secrets that cannot be read
 */
export async function resolveSecrets(
  plans: readonly IssuerPlan[],
  read: ReadSecret,
): Promise<ReadonlyMap<string, string>[]> {
  const problems: string[] = [];
  const secrets: Map<string, string>[] = [];
  for (const { manifest, confidentialClients } of plans) {
    const found = new Map<string, string>();
    for (const client of confidentialClients) {
      try {
        found.set(client.name, await read(secretOf(client)!, manifest));
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        problems.push(`secret of client "${client.name}" of ${manifest.name}: ${error.message}`);
      }
    }
    secrets.push(found);
  }
  if (problems.length > 0) throw new UsageError(problems);
  return secrets;
}
