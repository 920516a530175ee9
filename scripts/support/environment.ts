import { devNull } from 'node:os';
import type { LocalCloud } from '@oauth-issuers/emulators';
import { Failure } from './failure.js';

/** Environment variables that are added; `undefined` takes one away. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** How programs are told to go through a proxy; most know the names in lower case, too. */
const PROXIES = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'];

/**
 * Variables that could send a child of a local command elsewhere, lend it real credentials, have it run something
 * else, or make it trust more than it should. `*` stands for any characters.
 */
export const ELSEWHERE: readonly string[] = [
  // Clouds, and the identities that machines and pipelines hand out.
  ...['AWS_*', 'ARM_*', 'AZURE_*', 'MSI_*', 'IDENTITY_*', 'ACTIONS_ID_TOKEN_*', 'SYSTEM_OIDCREQUESTURI'],
  // Terraform: variables, more arguments, another state or workspace, another provider. And cdktf's own.
  ...['TF_*', 'TOFU_*', 'CDKTF_*', 'SYNTH_HCL_OUTPUT'],
  // Node: code to load first, trust in any certificate, proxies.
  ...['NODE_*', 'npm_config_node_options', 'TSX_*', 'TS_NODE_*'],
  ...['SSL_*', 'SSLKEYLOGFILE', 'OPENSSL_*', 'GODEBUG'],
  ...PROXIES.flatMap((name) => [name, name.toLowerCase()]),
];

/** Of {@link ELSEWHERE}, what is harmless: where Terraform finds its providers, what it logs, and what the app may ask. */
const HARMLESS = ['TF_CLI_CONFIG_FILE', 'TF_PLUGIN_CACHE_*', 'TF_TOKEN_*', 'TF_LOG*', 'NODE_ENV'];

/** An environment that leads nowhere: all that could is taken away. */
export function leadingNowhere(inherited: NodeJS.ProcessEnv = process.env): Environment {
  const names = Object.keys(inherited).filter((name) => matches(name, ELSEWHERE) && !matches(name, HARMLESS));
  return Object.fromEntries(names.map((name) => [name, undefined]));
}

const matches = (name: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`, 'i').test(name));

/**
 * The environment for whatever works with a local cloud: what was inherited for AWS, Azure, Terraform, Node and proxies
 * is taken away, profiles in files too, and the local cloud's own variables are put in its place.
 *
 * @throws {Failure} if an endpoint is not on loopback
 */
export function localEnvironment(
  cloud: Pick<LocalCloud, 'env'>,
  inherited: NodeJS.ProcessEnv = process.env,
): Environment {
  assertLoopback('AWS_ENDPOINT_URL', cloud.env['AWS_ENDPOINT_URL']);
  assertLoopback('ARM_METADATA_HOSTNAME', `https://${cloud.env['ARM_METADATA_HOSTNAME']}`);
  return {
    ...leadingNowhere(inherited),
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    ...cloud.env,
    CHECKPOINT_DISABLE: '1',
    DISABLE_VERSION_CHECK: '1',
    TF_IN_AUTOMATION: '1',
  };
}

/**
 * What Terraform needs to find and to download its providers, and what is harmless besides. Go sends no request to
 * loopback through a proxy; others are told so.
 *
 * @see https://pkg.go.dev/golang.org/x/net/http/httpproxy#Config.ProxyFunc
 */
export function providerSources(inherited: NodeJS.ProcessEnv = process.env): Environment {
  const kept = Object.entries(inherited).filter(([name]) => matches(name, [...HARMLESS, ...PROXIES]));
  const direct = [inherited['NO_PROXY'] ?? inherited['no_proxy'] ?? [], LOOPBACK].flat().join();
  return { ...Object.fromEntries(kept), NO_PROXY: direct, no_proxy: direct };
}

const LOOPBACK = 'localhost,127.0.0.1,::1';

function assertLoopback(name: string, value: string | undefined): void {
  const host = value === undefined ? undefined : hostnameOf(value);
  if (host === '127.0.0.1' || host === '[::1]' || host === 'localhost') return;
  throw new Failure(
    `${name} is ${value ?? 'not set'}, which is not on loopback. A local deploy only ever goes to 127.0.0.1.`,
    2,
  );
}

function hostnameOf(value: string): string | undefined {
  return URL.canParse(value) ? new URL(value).hostname : undefined;
}
