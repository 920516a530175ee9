import type { Manifest, ManifestClient } from '@oauth-issuers/manifest';
import { profiles } from '../profiles/index.js';
import { UsageError } from '../usage-error.js';

/**
 * Refuses manifests that contradict themselves.
 *
 * @throws {UsageError} naming all that is wrong
 */
export function assertConsistent(manifests: readonly Manifest[]): void {
  const problems = manifests.flatMap((manifest) =>
    faultsOf(manifest).map((fault) => `manifest ${manifest.name}: ${fault}`),
  );
  if (problems.length > 0) throw new UsageError(problems);
}

function faultsOf(manifest: Manifest): string[] {
  const names = manifest.clients.map(({ name }) => name);
  const repeated = names.filter((name, i) => names.indexOf(name) !== i);
  return [
    ...[...new Set(repeated)].map((name) => `several clients are named "${name}"`),
    ...sharedValues(manifest),
    ...manifest.clients.flatMap((client) => permissionFaults(manifest, client)),
  ];
}

/** Permissions that look the same in tokens cannot be told apart: one could hide behind the other. */
function sharedValues({ api, profile }: Manifest): string[] {
  return profiles[profile].permissionMembers.flatMap((member) => {
    const entries = Object.entries(api.permissions).filter(([, permission]) => permission[member]);
    return entries.flatMap(([name, permission], i) => {
      const [other] = entries.find(([, earlier], j) => j < i && earlier[member] === permission[member]) ?? [];
      return other === undefined
        ? []
        : [`api.permissions: "${other}" and "${name}" have the same ${member} "${permission[member]}"`];
    });
  });
}

function permissionFaults(manifest: Manifest, client: ManifestClient): string[] {
  const { permissions } = manifest.api;
  return client.permissions.flatMap((name) => {
    const permission = Object.hasOwn(permissions, name) ? permissions[name] : undefined;
    if (!permission) {
      const known = Object.keys(permissions).join(', ') || 'none';
      return [
        `client "${client.name}" has permission "${name}", which api.permissions lacks (it has ${known})`,
      ];
    }
    const value = profiles[manifest.profile].permissionValue(manifest, name);
    return client.kind === 'machine' && value === undefined
      ? [`client "${client.name}" is a machine, but api.permissions.${name} has no role for it`]
      : [];
  });
}
