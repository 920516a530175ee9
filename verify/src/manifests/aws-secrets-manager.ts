import { Agent } from 'node:https';
import type { Manifest, SecretReference } from '@oauth-issuers/manifest';
import { systemClock } from '../issuer-client/clock.js';
import { withTimeLimit } from '../issuer-client/http/time-limit.js';
import { parseJsonObject } from '../json.js';
import { profiles } from '../profiles/index.js';
import { UsageError } from '../usage-error.js';
import { guardVault } from './vault-guard.js';

/** A secret in AWS Secrets Manager. */
export type AwsReference = SecretReference & { readonly from: 'aws-secrets-manager' };

const TIMEOUT_MS = 10_000;
const LIMIT = { clock: systemClock, timeoutMs: TIMEOUT_MS, signal: undefined };

/**
 * Reads the current version of a secret, with the AWS credentials of the environment.
 *
 * @throws {UsageError} if it cannot be read
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html
 */
export async function readAwsSecret({ id, key }: AwsReference, manifest: Manifest): Promise<string> {
  const text = await currentVersion(id, regionOf(id, manifest));
  if (key === undefined) return text;
  const value = parseJsonObject(text)?.[key];
  if (typeof value === 'string' && value !== '') return value;
  throw new UsageError([`the secret ${id} in AWS Secrets Manager is no JSON object with a text "${key}"`]);
}

async function currentVersion(id: string, region: string | undefined): Promise<string> {
  const { SecretsManagerClient, GetSecretValueCommand } = await loadSdk();
  const client = new SecretsManagerClient({
    ...(region === undefined ? {} : { region }),
    requestHandler: {
      connectionTimeout: TIMEOUT_MS,
      requestTimeout: TIMEOUT_MS,
      // Said, because NODE_TLS_REJECT_UNAUTHORIZED decides where it is not.
      httpsAgent: new Agent({ rejectUnauthorized: true }),
    },
  });
  guardVault(client);
  try {
    const { SecretString } = await withTimeLimit(LIMIT, (abortSignal) =>
      client.send(new GetSecretValueCommand({ SecretId: id }), { abortSignal }),
    );
    if (SecretString) return SecretString;
  } catch (error) {
    const where = region === undefined ? '' : ` in ${region}`;
    throw new UsageError([
      `the secret ${id} in AWS Secrets Manager${where} cannot be read: ${reasonOf(error)}`,
    ]);
  } finally {
    client.destroy();
  }
  throw new UsageError([`the secret ${id} in AWS Secrets Manager holds no text`]);
}

function reasonOf(error: unknown): string {
  const { name, message } = error as Error;
  return name === 'AbortError' || name === 'TimeoutError'
    ? `no complete answer within ${TIMEOUT_MS / 1000} s`
    : `${name}: ${message}`;
}

/** The SDK is an optional peer: most runs read no vault, and it is larger than all the rest. */
async function loadSdk() {
  try {
    return await import('@aws-sdk/client-secrets-manager');
  } catch {
    throw new UsageError([
      'to read AWS Secrets Manager, install the package @aws-sdk/client-secrets-manager beside verify-issuers',
    ]);
  }
}

/** Of the secret's ARN, else of the user pool, which is where its stack put the secret; else what the environment says. */
function regionOf(id: string, { profile, issuer }: Manifest): string | undefined {
  const ofArn = /^arn:[^:]+:secretsmanager:([^:]+):/.exec(id)?.[1];
  return ofArn ?? profiles[profile].awsRegion(issuer);
}
