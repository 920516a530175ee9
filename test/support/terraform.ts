import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

const AWS_PROVIDER = join('registry.terraform.io', 'hashicorp', 'aws');

/** What the tests with the real Terraform need, found on this machine; `missing` says what is not there. */
export interface TerraformSetup {
  readonly missing?: string;
  /** For `TF_CLI_CONFIG_FILE`: providers come from the filesystem mirror, if there is one, else from the registry. */
  readonly configFile: string;
}

/** Finds Terraform and the AWS provider: a filesystem mirror (`TF_PROVIDER_MIRROR`, or a usual place), else the registry. */
export function findTerraform(): TerraformSetup {
  const configFile = join(mkdtempSync(join(tmpdir(), 'oauth-issuers-terraform-')), 'terraform.rc');
  const mirror = findMirror();
  const installation = mirror
    ? `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n}\n`
    : '';
  writeFileSync(configFile, installation);
  const missing = missingPart(configFile, mirror);
  return missing === undefined ? { configFile } : { configFile, missing };
}

function missingPart(configFile: string, mirror: string | undefined): string | undefined {
  try {
    execFileSync('terraform', ['version'], {
      env: { ...process.env, TF_CLI_CONFIG_FILE: configFile, CHECKPOINT_DISABLE: '1' },
    });
  } catch {
    return 'terraform on the PATH';
  }
  if (mirror === undefined && process.env['CI'] === undefined)
    return 'a mirror of the AWS provider (TF_PROVIDER_MIRROR)';
  return undefined;
}

/** Places where people and images keep a filesystem mirror. @see https://developer.hashicorp.com/terraform/cli/config/config-file#implied-local-mirror-directories */
function findMirror(): string | undefined {
  const named = process.env['TF_PROVIDER_MIRROR'];
  if (named !== undefined) return named;
  const usual = [
    join(homedir(), '.terraform.d', 'plugins'),
    '/usr/local/share/terraform/plugins',
    '/usr/share/terraform/plugins',
  ];
  return [...usual, ...childrenOf('/opt'), ...childrenOf('/usr/local')].find((root) =>
    existsSync(join(root, AWS_PROVIDER)),
  );
}

function childrenOf(directory: string): string[] {
  return existsSync(directory) ? readdirSync(directory).map((name) => join(directory, name)) : [];
}

/** How a program ended. */
export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end. */
export async function runProgram(
  program: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string | undefined>> } = {},
): Promise<Ended> {
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

/**
 * A suite that needs the real Terraform. Where that is missing it is skipped, and its title says what was missing;
 * in CI it fails instead.
 */
export function describeWithTerraform(title: string, suite: (setup: TerraformSetup) => void): void {
  const setup = findTerraform();
  if (setup.missing === undefined) {
    describe(title, () => suite(setup));
  } else if (process.env['CI'] === undefined) {
    describe.skip(`${title} [missing: ${setup.missing}]`, () => suite(setup));
  } else {
    test(title, () => {
      throw new Error(`In CI this must run, and needs ${setup.missing}.`);
    });
  }
}
