import type { Identity } from '../core/identity.js';
import { createPrivateFile } from '../files/private-file.js';

/** Where the local cloud listens, and where its certificates lie. */
export interface Addresses {
  /** `http://127.0.0.1:N` */
  readonly endpoint: string;
  /** `https://127.0.0.1:M` */
  readonly https: string;
  /** A file with public roots and the local authority. */
  readonly trustFile: string;
}

/**
 * The environment variables that send the real providers to the local cloud. A stack needs no branch for it.
 *
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 * @see https://registry.terraform.io/providers/hashicorp/azuread/latest/docs#argument-reference
 */
export function providerEnvironment(identity: Identity, addresses: Addresses): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: addresses.endpoint,
    AWS_ACCESS_KEY_ID: identity.accessKeyId,
    AWS_SECRET_ACCESS_KEY: identity.secretAccessKey,
    AWS_REGION: identity.region,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CA_BUNDLE: addresses.trustFile,
    SSL_CERT_FILE: addresses.trustFile,
    ARM_METADATA_HOSTNAME: new URL(addresses.https).host,
    ARM_TENANT_ID: identity.tenantId,
    ARM_CLIENT_ID: identity.clientId,
    ARM_CLIENT_SECRET: identity.clientSecret,
    ARM_USE_CLI: 'false',
  };
}

/**
 * The environment variables that send programs through the tunnel: MSAL for Python, azure-identity and the Azure CLI follow
 * them, and so does whatever is made with Python's requests, curl or Go.
 *
 * @see https://requests.readthedocs.io/en/latest/user/advanced/#proxies
 */
export const tunnelEnvironment = ({ endpoint, trustFile }: Addresses): Record<string, string> => ({
  HTTPS_PROXY: endpoint,
  // The local cloud itself is reached without it.
  NO_PROXY: '127.0.0.1,localhost',
  REQUESTS_CA_BUNDLE: trustFile,
});

/** Characters that `sh` takes as they are, anywhere in a word. */
const PLAIN = /^[\w@%+=:,./-]*$/;

/**
 * Environment variables as lines that `set -a; . FILE; set +a` reads in any POSIX shell, whatever the values hold.
 *
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02_02 (single quotes)
 */
export const environmentText = (env: Readonly<Record<string, string>>): string =>
  Object.entries(env)
    .map(([name, value]) => `${name}=${quoted(value)}\n`)
    .join('');

const quoted = (value: string): string => (PLAIN.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`);

/**
 * Writes environment variables to a file that is not there yet, as {@link environmentText}, mode 0600: they hold secrets.
 *
 * @throws {CannotStartError} if something has that name, or the file cannot be written
 */
export async function writeEnvironmentFile(
  path: string,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  createPrivateFile(path, environmentText(env));
}
