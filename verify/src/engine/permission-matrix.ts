import type { ManifestClient } from '@oauth-issuers/manifest';
import { permissionsIn, readTokenResponse } from '../goods/token-response.js';
import type { Answer } from '../http/outcome.js';
import type { IssuerProfile } from '../profiles/profile.js';
import type { PermissionCell } from '../report.js';
import type { Shop } from './shop.js';

/** Declared against granted, from what the checks have bought anyway. */
export async function permissionMatrix(
  shop: Shop,
  clients: readonly ManifestClient[],
): Promise<PermissionCell[]> {
  const machines = clients.filter(({ kind }) => kind === 'machine');
  const rows = await Promise.all(machines.map((client) => rowOf(shop, client)));
  return rows.flat();
}

async function rowOf(shop: Shop, client: ManifestClient): Promise<PermissionCell[]> {
  const { manifest, profile } = shop;
  const grant = await shop.boughtFor(client, 'grant');
  const held = grant?.available ? permissionsIn(grant.value, profile) : undefined;
  const probes = await shop.boughtFor(client, 'undeclaredPermissions');
  const probed = new Map(
    probes?.available ? probes.value.map((p) => [p.permission, grants(p.answer, p.scope, profile)]) : [],
  );
  return Object.keys(manifest.api.permissions).map((permission) => {
    const declared = client.permissions.includes(permission);
    const inToken = held?.has(profile.permissionValue(manifest, permission) ?? '') ?? null;
    const granted =
      declared || inToken === true ? inToken : withoutToken(permission, probed, inToken, profile);
    return { client: client.name, permission, declared, granted };
  });
}

/** Where single scopes can be asked for, only asking shows that one is refused; on Entra a token lists all there is. */
function withoutToken(
  permission: string,
  probed: ReadonlyMap<string, boolean>,
  inToken: boolean | null,
  profile: IssuerProfile,
): boolean | null {
  return profile.scopesAreNamed ? (probed.get(permission) ?? null) : inToken;
}

function grants(answer: Answer, scope: string, profile: IssuerProfile): boolean {
  const response = readTokenResponse(answer);
  return response !== undefined && (permissionsIn(response, profile)?.has(scope) ?? true);
}
