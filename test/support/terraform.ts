import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AWS_PROVIDER_RANGE } from '../../scripts/support/aws-providers.js';
import { inCi } from '../../scripts/support/ci.js';
import {
  byVersion,
  findMirror,
  installation,
  NAMESPACE,
  versionsIn,
} from '../../scripts/support/provider-mirror.js';
import { endAtLast } from './end-at-last.js';

/** The real providers that tests can need. */
export type ProviderName = 'aws' | 'azuread';

/** What the tests with the real Terraform need, found on this machine; `missing` says what is not there. */
export interface TerraformSetup {
  readonly missing?: string;
  /** The version of the provider that Terraform takes, as far as it was looked for. */
  readonly version?: string | undefined;
  /** For `TF_CLI_CONFIG_FILE`: providers come from the filesystem mirror, where that has them, else from the registry. */
  readonly configFile: string;
}

/** Finds Terraform and a provider, if one is needed: in a filesystem mirror (`TF_PROVIDER_MIRROR`, or a usual place), else from the registry. */
export function findTerraform(provider: ProviderName | 'none' = 'aws'): TerraformSetup {
  const directory = mkdtempSync(join(tmpdir(), 'oauth-issuers-terraform-'));
  endAtLast(() => rmSync(directory, { recursive: true, force: true }));
  const configFile = join(directory, 'terraform.rc');
  const mirror = findMirror();
  writeFileSync(configFile, installation(mirror));
  const runs = (...args: readonly string[]): boolean => runsIn(directory, configFile, args);
  if (!runs('version')) return { configFile, missing: 'terraform on the PATH' };
  if (provider === 'none') return { configFile };
  const mirrored = versionsIn(mirror, provider).at(-1);
  if (mirrored !== undefined) return { configFile, version: mirrored };
  writeFileSync(join(directory, 'main.tf.json'), requirement(provider));
  if (runs('init')) {
    const [version] = readdirSync(join(directory, '.terraform', 'providers', NAMESPACE, provider));
    return { configFile, version };
  }
  return {
    configFile,
    missing: `the ${provider} provider, from a mirror (TF_PROVIDER_MIRROR) or the registry`,
  };
}

const requirement = (provider: ProviderName): string => {
  const range = provider === 'aws' && { version: AWS_PROVIDER_RANGE };
  const required = { [provider]: { source: `hashicorp/${provider}`, ...range } };
  return JSON.stringify({ terraform: { required_providers: required } });
};

function runsIn(directory: string, configFile: string, args: readonly string[]): boolean {
  try {
    execFileSync('terraform', [`-chdir=${directory}`, ...args], {
      env: { ...process.env, TF_CLI_CONFIG_FILE: configFile, CHECKPOINT_DISABLE: '1' },
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}

/** How a program ended. */
export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Options of {@link runProgram}. */
export interface RunOptions {
  readonly cwd?: string;
  /** Added to this process's environment; `undefined` takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Terraform gives a provider a minute to start, which nobody can change and a machine under heavy load may miss. */
const PROVIDER_DID_NOT_START = /timeout while waiting for plugin to start/;

/** Runs a program to its end; Terraform once more if it could not begin. */
export async function runProgram(
  program: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Ended> {
  const ended = await runOnce(program, args, options);
  return program === 'terraform' && PROVIDER_DID_NOT_START.test(ended.stderr)
    ? runOnce(program, args, options)
    : ended;
}

async function runOnce(program: string, args: readonly string[], options: RunOptions): Promise<Ended> {
  const child = spawn(program, args, {
    ...options,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (texts.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (texts.stderr += text));
  const [exitCode] = (await once(child, 'close')) as [number | null];
  return { exitCode, ...texts };
}

/** Without these a pipeline's run is not complete; the hosted pipeline adds `azuread` by this variable. */
const requiredInCi = (provider: ProviderName | 'none'): boolean =>
  inCi() && ['none', 'aws', ...(process.env['REQUIRED_PROVIDERS'] ?? '').split(',')].includes(provider);

/**
 * A suite that needs the real Terraform, and mostly a provider. Where one is missing it is skipped, and its title says what
 * was missing; in CI it fails instead, if that must have it. Where the provider is older than `atLeast` it is always
 * skipped: who has both ends of the range runs it with the newest.
 */
export function describeWithTerraform(
  title: string,
  suite: (setup: TerraformSetup) => void,
  provider: ProviderName | 'none' = 'aws',
  atLeast = '0.0.0',
): void {
  const setup = findTerraform(provider);
  const { missing, version = '0.0.0' } = setup;
  if (missing === undefined && byVersion(version, atLeast) < 0) {
    const wanted = `the ${provider} provider ${atLeast} or newer, and not ${version}`;
    describe.skip(`${title} [missing: ${wanted}]`, () => suite(setup));
  } else if (missing === undefined) {
    describe(title, () => suite(setup));
  } else if (requiredInCi(provider)) {
    test(title, () => {
      throw new Error(`In CI this must run, and needs ${missing}.`);
    });
  } else {
    describe.skip(`${title} [missing: ${missing}]`, () => suite(setup));
  }
}
