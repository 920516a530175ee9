import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where every mirror keeps the providers of this name space, and `terraform init` those of a module. */
export const NAMESPACE = join('registry.terraform.io', 'hashicorp');

/** Places where people and images keep a filesystem mirror. @see https://developer.hashicorp.com/terraform/cli/config/config-file#implied-local-mirror-directories */
export function findMirror(): string | undefined {
  const named = process.env['TF_PROVIDER_MIRROR'];
  if (named !== undefined) return named;
  const usual = [
    join(homedir(), '.terraform.d', 'plugins'),
    '/usr/local/share/terraform/plugins',
    '/usr/share/terraform/plugins',
  ];
  return [...usual, ...childrenOf('/opt'), ...childrenOf('/usr/local')].find((root) =>
    existsSync(join(root, NAMESPACE)),
  );
}

/** The providers that a mirror has, such as `aws`. */
export const mirroredIn = (mirror: string | undefined): readonly string[] =>
  mirror === undefined ? [] : readdirSync(join(mirror, NAMESPACE));

/**
 * The versions of a provider in a mirror, the oldest first.
 *
 * @see https://developer.hashicorp.com/terraform/cli/config/config-file#filesystem_mirror (both layouts)
 */
export function versionsIn(mirror: string | undefined, provider: string): readonly string[] {
  if (mirror === undefined || !mirroredIn(mirror).includes(provider)) return [];
  const packed = new RegExp(`^terraform-provider-${provider}_(\\d+\\.\\d+\\.\\d+)_`);
  const names = readdirSync(join(mirror, NAMESPACE, provider)).map((name) => packed.exec(name)?.[1] ?? name);
  return [...new Set(names.filter((name) => /^\d+\.\d+\.\d+$/.test(name)))].sort(byVersion);
}

/** Orders versions of three numbers, the oldest first. */
export function byVersion(left: string, right: string): number {
  const parts = right.split('.').map(Number);
  const differences = left.split('.').map((part, index) => Number(part) - parts[index]!);
  return differences.find((difference) => difference !== 0) ?? 0;
}

/** For Terraform's configuration file: providers come from the mirror, where that has them, else from the registry. */
export function installation(mirror: string | undefined): string {
  if (mirror === undefined) return '';
  const names = JSON.stringify(mirroredIn(mirror).map((name) => `hashicorp/${name}`));
  return `provider_installation {
  filesystem_mirror {
    path    = ${JSON.stringify(mirror)}
    include = ${names}
  }
  direct {
    exclude = ${names}
  }
}
`;
}

function childrenOf(directory: string): string[] {
  return existsSync(directory) ? readdirSync(directory).map((name) => join(directory, name)) : [];
}
