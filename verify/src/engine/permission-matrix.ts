import type { ManifestClient } from '@oauth-issuers/manifest';
import type { PermissionCell } from '../report.js';
import type { Shop } from './shop.js';
import type { Stock } from './stock.js';

/** Declared against granted, from what the checks have bought anyway. */
export async function permissionMatrix(
  shop: Shop,
  clients: readonly ManifestClient[],
): Promise<PermissionCell[]> {
  const machines = clients.filter(({ kind }) => kind === 'machine');
  const rows = await Promise.all(machines.map((client) => rowOf(shop, client)));
  return rows.flat();
}

/**
 * Only tokens that a check has judged count: then no cell can say what no check says. Whatever one of them names was
 * granted, and what was declared is granted if it is usable.
 */
async function rowOf(shop: Shop, client: ManifestClient): Promise<PermissionCell[]> {
  const { manifest, profile } = shop;
  const grant = valueOf(await shop.boughtFor(client, 'granted'))?.granted;
  const unregistered = valueOf(await shop.boughtFor(client, 'unregisteredScope'));
  const probes = valueOf(await shop.boughtFor(client, 'undeclaredPermissions')) ?? [];
  const tokens = [grant, unregistered?.granted, ...probes.map(({ granted }) => granted)];
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

const valueOf = <T>(stock: Stock<T> | undefined): T | undefined =>
  stock?.available ? stock.value : undefined;
