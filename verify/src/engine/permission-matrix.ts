import type { ManifestClient } from '@oauth-issuers/manifest';
import type { Finding } from '../evidence/graph/finding.js';
import type { Means } from '../evidence/graph/means.js';
import type { ClientSubject, IssuerSubject } from '../evidence/graph/subject.js';
import { granted } from '../evidence/granted.js';
import { defaultScope } from '../evidence/default-scope.js';
import { privilegedScopes } from '../evidence/privileged-scopes.js';
import { scopeLetters } from '../evidence/scope-letters.js';
import { scopesTogether } from '../evidence/scopes-together.js';
import { departureOf } from '../evidence/reading/granted.js';
import { undeclaredPermissions } from '../evidence/undeclared-permissions.js';
import { unregisteredScope } from '../evidence/unregistered-scope.js';
import type { PermissionCell } from '../report/report.js';

/**
 * Declared against granted, from what was collected for checks anyway: each permission of the API, and beside them
 * whatever else a client was granted that nobody declared.
 */
export async function permissionMatrix(
  means: Means,
  { manifest, profile }: IssuerSubject,
  clients: readonly ManifestClient[],
): Promise<PermissionCell[]> {
  const machines = clients.filter(({ kind }) => kind === 'machine');
  const rows = await Promise.all(
    machines.map(async (client) => {
      const subject = { manifest, profile, client };
      return { client, ...(await learnt(means, subject)), own: await rowOf(means, subject) };
    }),
  );
  const foreign = [...new Set(rows.flatMap(({ surplus }) => surplus))].sort();
  return rows.flatMap(({ client, own, surplus }) => [
    ...own,
    // Of a client that was not seen to have it, nobody knows whether it could ask for it.
    ...foreign.map((permission) => ({
      client: client.name,
      permission,
      declared: client.otherGrants.includes(permission),
      granted: surplus.includes(permission) ? true : null,
    })),
  ]);
}

/** The tokens of a client that a check has judged: then no cell can say what no check says. */
async function learnt(means: Means, subject: ClientSubject) {
  const { client, manifest, profile } = subject;
  const grant = valueOf(await granted.found(means, subject))?.granted;
  const probes = valueOf(await undeclaredPermissions.found(means, subject)) ?? [];
  const single = await Promise.all(
    [unregisteredScope, scopesTogether, scopeLetters, defaultScope].map(async (evidence) =>
      valueOf(await evidence.found(means, subject)),
    ),
  );
  const several = valueOf(await privilegedScopes.found(means, subject)) ?? [];
  const tokens = [grant, ...[...single, ...probes, ...several].map((probe) => probe?.granted)].filter(
    (token) => token !== undefined,
  );
  const own = Object.keys(manifest.api.permissions).map((name) => profile.permissionValue(manifest, name));
  const surplus = tokens
    .flatMap((token) => departureOf(token, client, manifest, profile).surplus)
    .filter((value) => !own.includes(value));
  return { grant, probes, tokens, surplus: [...new Set(surplus)] };
}

/** Whatever a token names was granted, and what was declared is granted if it is usable. */
async function rowOf(means: Means, subject: ClientSubject): Promise<PermissionCell[]> {
  const { client, manifest, profile } = subject;
  const { grant, probes, tokens } = await learnt(means, subject);
  return Object.keys(manifest.api.permissions).map((permission) => {
    const value = profile.permissionValue(manifest, permission) ?? '';
    const declared = client.permissions.includes(permission);
    const isNamed = tokens.some(({ named }) => named.has(value));
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
