import { writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { once } from 'node:events';
import { endAtLast } from './end-at-last.js';

/** A shell's environment in which everything leads to somebody else, and how often it was followed. */
export interface Poison {
  readonly env: Readonly<Record<string, string>>;
  /** How many connections that somebody got. */
  readonly calls: () => number;
  /** Lines that Node processes wrote that loaded what `NODE_OPTIONS` told them to: their command lines. */
  readonly log: string;
}

/**
 * Variables, and files that they name, by which a shell can lead AWS, Azure, Terraform, proxies and Node elsewhere, lend
 * them credentials, or weaken them. Whoever follows one that names an address comes to a server on loopback.
 *
 * @param directory for the files
 */
export async function poisonedEnvironment(directory: string): Promise<Poison> {
  let calls = 0;
  const server = createServer((socket) => {
    calls++;
    socket.destroy();
  });
  const there = `http://${await listen(server)}`;
  const config = write(
    directory,
    'config',
    `[default]\nregion = us-east-1\nendpoint_url = ${there}\n${profile(there)}`,
  );
  const credentials = write(directory, 'credentials', `[default]\n${KEYS}[production]\n${KEYS}`);
  const log = write(directory, 'loaded', '');
  const preload = write(
    directory,
    'preload.cjs',
    `require('node:fs').appendFileSync(${JSON.stringify(log)}, process.argv.slice(1).join(' ') + '\\n');`,
  );
  return {
    env: {
      ...awsVariables(there, config, credentials, write(directory, 'token', 'token')),
      ...azureVariables(there),
      ...terraformVariables(directory),
      ...Object.fromEntries(PROXIES.map((name) => [name, there])),
      NODE_OPTIONS: `--require=${preload}`,
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
      NODE_USE_ENV_PROXY: '1',
      SSL_CERT_DIR: directory,
      GODEBUG: 'x509sha1=1',
    },
    calls: () => calls,
    log,
  };
}

const KEYS = 'aws_access_key_id = AKIAREALREALREALREAL\naws_secret_access_key = real\n';
const PROXIES = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy'];

const profile = (there: string): string => `[profile production]
region = us-east-1
services = elsewhere
[services elsewhere]
secrets_manager =
  endpoint_url = ${there}
cognito_identity_provider =
  endpoint_url = ${there}
`;

const awsVariables = (there: string, config: string, credentials: string, token: string) => ({
  AWS_CONFIG_FILE: config,
  AWS_SHARED_CREDENTIALS_FILE: credentials,
  AWS_PROFILE: 'production',
  AWS_ACCESS_KEY_ID: 'AKIAREALREALREALREAL',
  AWS_SECRET_ACCESS_KEY: 'real',
  AWS_SESSION_TOKEN: 'real',
  AWS_REGION: 'us-east-1',
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_ENDPOINT_URL: there,
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: there,
  AWS_ENDPOINT_URL_SECRETS_MANAGER: there,
  AWS_ENDPOINT_URL_STS: there,
  AWS_USE_FIPS_ENDPOINT: 'true',
  AWS_WEB_IDENTITY_TOKEN_FILE: token,
  AWS_ROLE_ARN: 'arn:aws:iam::210987654321:role/real',
  AWS_CONTAINER_CREDENTIALS_FULL_URI: `${there}/credentials`,
  AWS_EC2_METADATA_SERVICE_ENDPOINT: there,
  AWS_EC2_METADATA_DISABLED: 'false',
});

const azureVariables = (there: string) => ({
  ARM_ENVIRONMENT: 'usgovernment',
  ARM_TENANT_ID: '11111111-1111-1111-1111-111111111111',
  ARM_CLIENT_ID: '22222222-2222-2222-2222-222222222222',
  ARM_CLIENT_SECRET: 'real',
  ARM_USE_OIDC: 'true',
  ARM_OIDC_REQUEST_URL: there,
  ARM_OIDC_REQUEST_TOKEN: 'real',
  ARM_USE_MSI: 'true',
  ARM_MSI_ENDPOINT: there,
  ARM_USE_CLI: 'true',
  ARM_METADATA_HOSTNAME: new URL(there).host,
  AZURE_CLIENT_SECRET: 'real',
  ACTIONS_ID_TOKEN_REQUEST_URL: there,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'real',
  IDENTITY_ENDPOINT: there,
  MSI_ENDPOINT: there,
});

const terraformVariables = (directory: string) => ({
  TF_VAR_region: 'us-east-1',
  TF_CLI_ARGS: '-no-such-argument',
  TF_WORKSPACE: 'production',
  TF_DATA_DIR: join(directory, 'data'),
  TF_REATTACH_PROVIDERS: 'not even JSON',
  CDKTF_OUTDIR: join(directory, 'outdir'),
  CDKTF_CONTEXT_JSON: '{"excludeStackIdFromLogicalIds":"true"}',
  SYNTH_HCL_OUTPUT: 'true',
});

function write(directory: string, name: string, content: string): string {
  const file = join(directory, name);
  writeFileSync(file, content);
  return file;
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  endAtLast(() => server.close());
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}
