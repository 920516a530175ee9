import type { ManifestClient } from '@oauth-issuers/manifest';
import type { Finding } from '../evidence/graph/finding.js';
import type { Means } from '../evidence/graph/means.js';
import type { ClientSubject, IssuerSubject } from '../evidence/graph/subject.js';
import { granted } from '../evidence/granted.js';
import { undeclaredPermissions } from '../evidence/undeclared-permissions.js';
import { unregisteredScope } from '../evidence/unregistered-scope.js';
import type { PermissionCell } from '../report/report.js';

/** Declared against granted, from what was collected for checks anyway. */
export async function permissionMatrix(
  means: Means,
  { manifest, profile }: IssuerSubject,
  clients: readonly ManifestClient[],
): Promise<PermissionCell[]> {
  const machines = clients.filter(({ kind }) => kind === 'machine');
  const rows = await Promise.all(machines.map((client) => rowOf(means, { manifest, profile, client })));
  return rows.flat();
}

/**
 * Only tokens that a check has judged count: then no cell can say what no check says. Whatever one of them names was
 * granted, and what was declared is granted if it is usable.
 */
async function rowOf(means: Means, subject: ClientSubject): Promise<PermissionCell[]> {
  const { client, manifest, profile } = subject;
  const grant = valueOf(await granted.found(means, subject))?.granted;
  const unregistered = valueOf(await unregisteredScope.found(means, subject));
  const probes = valueOf(await undeclaredPermissions.found(means, subject)) ?? [];
  const tokens = [grant, unregistered?.granted, ...probes.map((probe) => probe.granted)];
  return Object.keys(manifest.api.permissions).map((permission) => {
    const value = profile.permissionValue(manifest, permission) ?? '';
    const declared = client.permissions.includes(permission);
    const isNamed = tokens.some((token) => token?.named.has(value));
    // Where single scopes can be asked for, only asking shows that one is refused; on Entra a token lists all there is.
    const wasTried = profile.scopesAreNamed
      ? probes.some((probe) => probe.permission === permission)
      : grant !== undefined;
    const undeclared = isNamed || (wasTried ? false : null);
    return {
      client: client.name,
      permission,
      declared,
      granted: declared ? (grant?.usable.has(value) ?? null) : undeclared,
    };
  });
}

const valueOf = <T>(finding: Finding<T> | undefined): T | undefined =>
  finding?.available ? finding.value : undefined;
