import { stackOf, unknownName, type Manifest } from '@oauth-issuers/manifest';
import { builtIn, isSelected, type CheckRegistry } from '../checks/registry.js';
import { groupOf } from '../report/report.js';
import { UsageError } from '../usage-error.js';
import { unspokenCredentials } from './credentials.js';

/** What a person names on the command line; absent for all. */
export interface Names {
  readonly issuers?: readonly string[] | undefined;
  readonly clients?: readonly string[] | undefined;
  readonly checks?: readonly string[] | undefined;
  /** @default - the checks of this package */
  readonly registry?: CheckRegistry | undefined;
}

/**
 * The manifests that are meant. A manifest is meant by its name, or by that of its stack, and, if clients are named,
 * if it has one of them.
 *
 * @throws {UsageError} naming everything that does not exist, with what was probably meant, and each client whose kind
 *   of credential cannot be spoken
 */
export function selectManifests(manifests: readonly Manifest[], names: Names): Manifest[] {
  const wanted = manifests.filter(
    (manifest) => names.issuers?.some((name) => isMeant(manifest, name)) ?? true,
  );
  const clients = wanted.flatMap((manifest) => manifest.clients.map(({ name }) => name));
  const problems = [
    ...unknownIssuers(manifests, names.issuers ?? []),
    ...(wanted.length > 0 ? unknownClients(clients, names.clients ?? []) : []),
    ...unknownChecks(names.checks ?? [], names.registry ?? builtIn),
    ...wanted.flatMap((manifest) => unspokenCredentials(manifest, names.clients)),
  ];
  if (problems.length > 0) throw new UsageError(problems);
  return wanted.filter(
    (manifest) =>
      names.clients === undefined || manifest.clients.some(({ name }) => names.clients!.includes(name)),
  );
}

const isMeant = (manifest: Manifest, name: string) => manifest.name === name || stackOf(manifest) === name;

function unknownIssuers(manifests: readonly Manifest[], names: readonly string[]): string[] {
  const known = [...new Set(manifests.flatMap((manifest) => [manifest.name, stackOf(manifest)]))];
  return names.filter((name) => !known.includes(name)).map((name) => unknownName('issuer', name, known));
}

function unknownClients(known: readonly string[], names: readonly string[]): string[] {
  const distinct = [...new Set(known)];
  return names.filter((name) => !known.includes(name)).map((name) => unknownName('client', name, distinct));
}

/** Names that are neither the id of a check nor the group of some. */
function unknownChecks(names: readonly string[], { checks }: CheckRegistry): string[] {
  const known = [...new Set(checks.flatMap((check) => [groupOf(check.id), check.id]))];
  return names
    .filter((name) => !checks.some((check) => isSelected(check, [name])))
    .map((name) => unknownName('check', name, known));
}
